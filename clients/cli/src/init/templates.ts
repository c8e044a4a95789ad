import { ruleCatalogue } from '../../../../shared/analysis';
import { FindingKind, type Rule } from '../../../../shared/findings';
import type { FolderKind, SeenFolder, Survey } from './survey';

const LANGUAGES_SHOWN = 5;
const FOLDERS_SHOWN = 30;
const REPORTS_SHOWN = 10;
/** JavaScript, TypeScript and what stands around them are the most that one rule is about. */
const DIALECTS = 6;

/**
 * `.aurelis.yaml` for a repository. All of it is in comments, so that a file nobody has looked at decides nothing, but for what keeps
 * keys from models. Explanations begin with a capital letter, settings do not.
 */
export function settingsText(survey: Survey): string {
  const sections = [
    [
      '# Settings of Aurelis for this repository. What is in comments is proposed: it counts without the "# " in front of it.',
      '# Try "aurelis config" for what counts, and where it comes from.',
      `# Seen here: ${describeLanguages(survey)}.`,
    ],
    [
      '# Rules: off, on, or of another level, by id or pattern. "aurelis rules" lists them.',
      '# rules:',
      ruleLine(survey),
    ],
    ['# What to look for: all of these unless only some are named.', `# kinds: [${FindingKind.options.join(', ')}]`],
    [
      '# When "aurelis scan . --gate" passes, and a run of a service. New findings are told by --baseline or --new-since.',
      '# gate:',
      '#   - { metric: new-findings, level: error, max: 0 }',
      '#   - { metric: rating, of: security, worst: B }',
      ...(survey.hasCoverage ? ['#   - { metric: coverage-on-new-code, min: 80, optional: true }'] : []),
    ],
    [
      '# Findings that may stay, each with a reason.',
      '# suppressions:',
      `#   - { rules: [${ruleId(survey)}], paths: ["legacy/**"], reason: "is replaced", until: 2030-12-31 }`,
    ],
    ['# Reports of other tools, as SARIF 2.1.0, that are taken into ours.', `# import: ${importsOf(survey)}`],
    ['# Licences of packages, by their names in SPDX.', '# licences: { deny: [AGPL-3.0-only, GPL-3.0-only] }'],
    ['# Files that no model is ever shown.', neverSendOf(survey)],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** `.aurelisignore`: a folder that is left out is one where nobody looks, so each is proposed alone. */
export function ignoreText({ folders }: Survey): string {
  const head = [
    '# What Aurelis does not analyse, in the form of .gitignore; what git ignores is left out already, as are dependencies',
    '# and what builds make. Take away the "# " in front of a folder to leave it out.',
  ];
  const groups = (Object.keys(HEADINGS) as FolderKind[]).map((kind) => {
    const own = folders.filter((folder) => folder.kind === kind);
    return own.length === 0
      ? []
      : ['', HEADINGS[kind], ...own.slice(0, FOLDERS_SHOWN).map(ignoreLine), ...more(own.length)];
  });
  const seen = groups.flat();
  const example = ['', '# Nothing stands out here. A line would look like this:', '# /legacy/'];
  return `${[...head, ...(seen.length === 0 ? example : seen)].join('\n')}\n`;
}

const HEADINGS: Readonly<Record<FolderKind, string>> = {
  testData: '# Data of tests, often flawed on purpose:',
  codeOfOthers: '# Code of others, to be mended there:',
  generated: '# Generated, to be mended in what makes it:',
};

function ignoreLine({ path, files }: SeenFolder): string {
  return `# /${escaped(path)}\n#    ${files} ${files === 1 ? 'file' : 'files'}`;
}

/** What has a meaning in patterns stands for itself. A line break has none, and no name that has one is proposed as it is. */
function escaped(path: string): string {
  return path.replaceAll(/[\\*?[\]!#]/g, '\\$&').replaceAll(/[\u0000-\u001F\u007F]/g, '?');
}

function more(count: number): string[] {
  return count > FOLDERS_SHOWN ? [`#    and ${count - FOLDERS_SHOWN} more folders`] : [];
}

function describeLanguages({ files, languages }: Survey): string {
  const named = languages.slice(0, LANGUAGES_SHOWN).map(({ language, files: count }) => `${language} (${count})`);
  return `${files} ${files === 1 ? 'file' : 'files'}${named.length === 0 ? '' : `, most of them ${named.join(', ')}`}`;
}

function ruleLine(survey: Survey): string {
  return `#   ${ruleId(survey)}: { level: note }`;
}

/** As an example, one for the language that most is written in. */
function ruleId({ languages }: Survey): string {
  const rules = ruleCatalogue.all().filter(isOfOneLanguage);
  const ids = languages.map(({ language }) => rules.find((rule) => rule.languages.includes(language))?.id);
  return ids.find((id) => id !== undefined) ?? 'oxlint/no-debugger';
}

function isOfOneLanguage({ id, kind, enabled, languages }: Rule): boolean {
  return kind === 'style' && enabled !== false && languages.length <= DIALECTS && /^[a-z][\w./-]*$/i.test(id);
}

function importsOf({ reports }: Survey): string {
  const shown = reports.length === 0 ? ['reports/*.sarif'] : reports.slice(0, REPORTS_SHOWN);
  return JSON.stringify(shown);
}

function neverSendOf({ keyFiles }: Survey): string {
  return keyFiles.length === 0 ? '# neverSend: ["secrets/**"]' : `neverSend: ${JSON.stringify(keyFiles)}`;
}
