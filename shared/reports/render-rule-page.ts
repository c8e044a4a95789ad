import type { Rule } from '../findings';
import { languageName } from './language-names';

/** One rule explained, as a page of Markdown. */
export function renderRulePage(rule: Rule): string {
  return [heading(rule), rule.description, facts(rule), helpOf(rule), examplesOf(rule)]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** Of the page of a rule, below the folder of all pages. */
export function rulePagePath(ruleId: string): string {
  return `${ruleId}.md`;
}

function heading({ id }: Rule): string {
  return `# ${id}`;
}

function facts({ kind, level, confidence, severity, cwe, languages, enabled, analyzer }: Rule): string {
  const weaknesses = cwe.map((number) => `[CWE-${number}](https://cwe.mitre.org/data/definitions/${number}.html)`);
  const rows: readonly (readonly [string, string])[] = [
    ['Kind', kind],
    ['Level', level],
    ['Confidence', confidence],
    ['Severity', severity?.toFixed(1) ?? ''],
    ['Weakness', weaknesses.join(', ')],
    ['Languages', languages.map((id) => (id === '*' ? 'every text' : languageName(id))).join(', ')],
    ['Analyzer', `\`${analyzer}\``],
    ['On by default', enabled === false ? 'no' : 'yes'],
  ];
  const shown = rows.filter(([, value]) => value !== '').map(([name, value]) => `- ${name}: ${value}`);
  return shown.join('\n');
}

/** The sentence of the description stands above already. */
function helpOf({ description, help }: Rule): string {
  const text = help.trim();
  return (text.startsWith(description) ? text.slice(description.length) : text).trim();
}

function examplesOf({ examples, languages: [language = ''] }: Rule): string {
  if (examples === undefined) return '';
  const fence = (code: string) => `\`\`\`\`${language}\n${code.trimEnd()}\n\`\`\`\``;
  return `## Reported\n\n${fence(examples.bad)}\n\n## Mended\n\n${fence(examples.good)}`;
}
