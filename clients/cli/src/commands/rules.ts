import { ruleCatalogue } from '../../../../shared/analysis';
import { matchesRuleId, type FindingKind, type Rule } from '../../../../shared/findings';
import { EXIT } from '../exit-code';
import { print } from '../output/print';
import { writeRulePages } from '../output/write-rule-pages';
import { requireKnownRules } from '../require-known-rules';
import { requireRule } from '../require-rule';

export interface RulesOptions {
  kinds?: FindingKind[];
  json?: boolean;
  /** Directory for a page of each rule. */
  writePages?: string;
}

/** Lists the rules of the engine, or those of a pattern, or explains one. Returns the exit code. */
export async function rules(id: string | undefined, options: RulesOptions): Promise<number> {
  const isPattern = id?.endsWith('*') ?? false;
  if (id !== undefined && !isPattern) {
    const rule = requireRule(id);
    await print([options.json === true ? toJson(rule) : explain(rule)]);
    return EXIT.clean;
  }
  if (id !== undefined) requireKnownRules([id]);
  const meant = ruleCatalogue.all().filter((rule) => id === undefined || matchesRuleId(id, rule.id));
  const listed = meant.filter(({ kind }) => options.kinds?.includes(kind) ?? true);
  if (options.writePages !== undefined) {
    await writeRulePages(listed, options.writePages);
    return EXIT.clean;
  }
  await print(options.json === true ? [toJson(listed)] : listed.map(listLine));
  return EXIT.clean;
}

function listLine({ id, kind, level, description }: Rule): string {
  return `${id.padEnd(44)} ${kind.padEnd(11)} ${level.padEnd(7)} ${description}\n`;
}

function explain(rule: Rule): string {
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

function toJson(value: Rule | readonly Rule[]): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
