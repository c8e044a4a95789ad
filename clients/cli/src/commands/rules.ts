import { ruleCatalogue } from '../../../../shared/analysis';
import { matchesRuleId, type FindingKind, type Rule } from '../../../../shared/findings';
import { EXIT } from '../exit-code';
import { describeRule } from '../output/describe-rule';
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
    await print([options.json === true ? toJson(rule) : describeRule(rule)]);
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

function toJson(value: Rule | readonly Rule[]): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
