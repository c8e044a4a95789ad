import { AnalysisDeadline, type Found } from '../analyzers/analyzer';
import type { ModelRule } from './model-rule';

export interface RunOptions {
  readonly isWanted: (ruleId: string) => boolean;
  readonly isLate: () => boolean;
}

/** What the wanted rules have to say about one model, each place once a rule. */
export function runModelRules<Model>(
  rules: readonly ModelRule<Model>[],
  model: Model,
  { isWanted, isLate }: RunOptions,
): Found[] {
  const found = new Map<string, Found>();
  for (const rule of rules) {
    if (!isWanted(rule.id)) continue;
    if (isLate()) throw new AnalysisDeadline(`The rules before ${rule.id} took all the time`);
    for (const { at, ...rest } of rule.check(model)) {
      const key = `${rule.id}:${at.start}:${at.end}`;
      if (!found.has(key)) found.set(key, { ...rest, ruleId: rule.id, start: at.start, end: at.end });
    }
  }
  return [...found.values()];
}
