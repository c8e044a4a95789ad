import type { FindingKind } from '../findings';
import { ruleCatalogue } from './rule-catalogue';

export interface RuleSelection {
  /** The kinds that were asked for; all of them when absent. */
  readonly kinds: readonly FindingKind[] | undefined;
  readonly disabledRules: readonly string[];
}

/** Answers whether findings of a rule were asked for. */
export function ruleFilter({ kinds, disabledRules }: RuleSelection): (ruleId: string) => boolean {
  const disabled = new Set(disabledRules);
  return (ruleId) => {
    const rule = ruleCatalogue.get(ruleId);
    return rule !== undefined && !disabled.has(ruleId) && (kinds === undefined || kinds.includes(rule.kind));
  };
}
