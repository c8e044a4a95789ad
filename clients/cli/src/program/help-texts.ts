const EXIT_CODES = `
Exit codes:
  0   no findings at the threshold
  1   findings at the threshold of --fail-on, or a gate that is not passed
  2   wrong usage or input
  70  internal error, or no answer from the service
  130 ended by Ctrl-C`;

const KEY = `
The service and the key come from AURELIS_URL and AURELIS_API_KEY unless given; --sign-in takes an account in place of a key.`;

export const NO_LOGIN = `There is nothing to log in to: scan, fix and the tasks work without a service. For a service set
  AURELIS_URL      its address, such as https://aurelis.example.com
  AURELIS_API_KEY  a key that an admin of it made
or, in place of the key, where it takes accounts of Entra ID and "az login" has been run
  AURELIS_SIGN_IN  the client id of its application
and for models of your own AURELIS_ROUTES, or AURELIS_MODEL_URL and AURELIS_MODEL_KEY. "aurelis models" shows whether they are there.`;

export const PROGRAM_HELP = `
Examples:
  aurelis scan .                     analyse this directory, here and now
  aurelis scan . --format sarif --output aurelis.sarif
  aurelis init                       write settings to begin with
  aurelis fix .                      show what fixes would change
  aurelis explain src/cart.ts        explain code, by rules or by a model
  aurelis search "parse request"     search code
  aurelis analyze . --project shop   let a service do it
  aurelis rules secret/aws           explain a rule
  aurelis lsp                        serve an editor, which starts it
  aurelis mcp .                      serve a coding agent, which starts it`;

export const SCAN_HELP = `
Examples:
  aurelis scan .
  aurelis scan release.tar.gz --kinds security --fail-on warning
  aurelis scan . --format sarif --output aurelis.sarif
  aurelis scan . --disable-rules oxlint/no-debugger,ruff/S101
  aurelis scan . --changed origin/main --fail-on warning
  aurelis scan . --baseline main.json --gate
  aurelis scan . --import semgrep.sarif --import trivy.sarif
  aurelis scan . --watch

What may stay is said in comments, "aurelis-ignore <rule> -- reason [until YYYY-MM-DD]", or in .aurelis.yaml at the
root, with the gate and other settings. Suppressed findings are shown apart and count for nothing. With --baseline,
--fail-on counts new findings only.
${EXIT_CODES}`;

export const PROJECTS_HELP = `${KEY}

Examples:
  aurelis projects list
  aurelis projects create shop --retention-days 90
  aurelis projects update shop --retention-days never
  aurelis projects delete shop --yes
  aurelis projects push-hook shop --branches main,release/* --report-to-host
  aurelis projects erasures --json

With --retention-days, whatever ended and is older is erased day by day: runs with their findings and reports, jobs, uploads.`;

export const TRIAGE_HELP = `${KEY}

Examples:
  aurelis triage decide shop 3f9c2a1b --verdict false-positive --reason "The name is quoted before."
  aurelis triage decide shop 3f9c2a1b --verdict accepted --reason "Goes with version 3." --until 2027-01-31
  aurelis triage withdraw shop 3f9c2a1b
  aurelis triage list shop --verdict accepted --json
  aurelis triage rules shop

What is a false positive or accepted is suppressed from the next run on, with its reason, in every report. Fingerprints stand
in reports as JSON and SARIF.`;

export const LSP_HELP = `
An editor starts it and shows what it says: findings while you type, fixes that were tried out, and what a rule is about.
docs/editors.md says how to set up editors. Nothing leaves the machine, and nothing of the directory is run.

Settings, as initializationOptions or under "aurelis" of the configuration of the editor:
  scope         open (of documents that are open, the default) or workspace (of every file)
  minimumLevel  note (the default), warning or error
  kinds, disableRules, enableRules, workers    as the options of "aurelis scan", lists as lists`;

export const ANALYZE_HELP = `${KEY}

Examples:
  aurelis analyze . --project shop
  aurelis analyze build.zip --format json --output report.json --fail-on never
  aurelis analyze . --detach --json
  aurelis analyze https://github.com/acme/shop --ref release/2

A repository is fetched by the service; docs/repositories.md says how it is shown what opens a private one.
${EXIT_CODES}`;

export const ADMIN_HELP = `
The key is the operator's: the secret operator-key of the key vault, in AURELIS_API_KEY. With the key of an admin, audit prints
the log of its tenant.

Examples:
  aurelis admin parked
  aurelis admin replay --queue blob-uploaded
  aurelis admin replay prk_01k9zv3n6cw0f6gq0y9r4b7x2m
  aurelis admin audit --from 2030-01-01 --to 2030-01-31 --type user.acted`;

export const ADVISORIES_HELP = `
Examples:
  aurelis advisories update
  aurelis scan . --advisories ./osv          OSV records or exports that you fetched yourself
  aurelis scan . --format cyclonedx --output bom.cdx.json`;

export const REPORT_HELP = `${KEY}

Examples:
  aurelis report run_01k9zv3n6cw0f6gq0y9r4b7x2m
  aurelis report run_01k9zv3n6cw0f6gq0y9r4b7x2m --format html --output report.html
${EXIT_CODES}`;

export const CONFIG_HELP = `
Examples:
  aurelis config
  aurelis config . --json --kinds security`;

export const INIT_HELP = `
Examples:
  aurelis init
  aurelis init --dry-run         see it first
  aurelis init services/shop --json

Everything proposed is in comments, but for files that look as if they held keys: no model is shown those. A file that is there is never
written over.

Exit codes:
  0   done, also where both are there already
  2   wrong usage or input
  70  internal error
  130 ended by Ctrl-C`;

export const FIX_HELP = `
Examples:
  aurelis fix .                              show every change as a patch, change nothing
  aurelis fix . --rules java/*,ruff/F401     only by these rules
  aurelis fix . --apply --backup ../before   change the files, keep copies
  aurelis fix . --routes routes.json         rules first, then a model for what they cannot
  aurelis fix . --run run_01k9zv3n6cw0f6gq0y9r4b7x2m --finding 3f2a… --apply
                                             let a service fix a finding of a run, and apply it here

Without a model each finding is fixed by its rule. Every change is analysed again; one that does not remove its finding, or
that brings another, is taken back. Suppressed findings stay as they are.

Exit codes:
  0   done, also when there is nothing to mend
  2   wrong usage or input
  70  internal error
  130 ended by Ctrl-C`;

export const RULES_HELP = `
Examples:
  aurelis rules --kinds security
  aurelis rules ruff/S608
  aurelis rules --json`;
