import type { Rule } from '../../../../shared/findings';

/** A rule explained, for a terminal. */
export function describeRule(rule: Rule): string {
  const examples =
    rule.examples === undefined
      ? ''
      : `\nReported:\n${indent(rule.examples.bad)}\nMended:\n${indent(rule.examples.good)}`;
  const severity = rule.severity === undefined ? '' : `, severity ${rule.severity.toFixed(1)}`;
  const facts = [
    `${rule.kind}, ${rule.level}, ${rule.confidence} confidence${severity}`,
    ...(rule.cwe.length === 0 ? [] : [rule.cwe.map((cwe) => `CWE-${cwe}`).join(', ')]),
    `languages: ${rule.languages.join(', ')}`,
    ...(rule.enabled === false ? [`off unless asked for: --enable-rules ${rule.id}`] : []),
    ...(rule.helpUrl === undefined ? [] : [rule.helpUrl]),
  ];
  return `${rule.id}\n${facts.map((fact) => `  ${fact}\n`).join('')}\n${rule.description}\n\n${rule.help.trim()}\n${examples}`;
}

function indent(code: string): string {
  return code
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '\n' : `    ${line}\n`))
    .join('');
}
