const EXIT_CODES = `
Exit codes:
  0   no findings at the threshold
  1   findings at the threshold of --fail-on
  2   wrong usage or input
  70  internal error, or no answer from the service
  130 ended by Ctrl-C`;

const KEY = `
The service and the key come from AURELIS_URL and AURELIS_API_KEY unless given.`;

export const PROGRAM_HELP = `
Examples:
  aurelis scan .                     analyse this directory, here and now
  aurelis scan . --format sarif --output aurelis.sarif
  aurelis analyze . --project shop   let a service do it
  aurelis rules secret/aws           explain a rule`;

export const SCAN_HELP = `
Examples:
  aurelis scan .
  aurelis scan release.tar.gz --kinds security --fail-on warning
  aurelis scan . --format sarif --output aurelis.sarif
  aurelis scan . --disable-rules oxlint/no-debugger,ruff/S101
${EXIT_CODES}`;

export const ANALYZE_HELP = `${KEY}

Examples:
  aurelis analyze . --project shop
  aurelis analyze build.zip --format json --output report.json --fail-on never
  aurelis analyze . --detach --json
${EXIT_CODES}`;

export const REPORT_HELP = `${KEY}

Examples:
  aurelis report run_01k9zv3n6cw0f6gq0y9r4b7x2m
  aurelis report run_01k9zv3n6cw0f6gq0y9r4b7x2m --format html --output report.html
${EXIT_CODES}`;

export const RULES_HELP = `
Examples:
  aurelis rules --kinds security
  aurelis rules ruff/S608
  aurelis rules --json`;
