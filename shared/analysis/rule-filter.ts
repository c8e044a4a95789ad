import type { FindingKind } from '../findings';
import { ruleCatalogue } from './rule-catalogue';

export interface RuleSelection {
  /** The kinds that were asked for; all of them when absent. */
  readonly kinds: readonly FindingKind[] | undefined;
  readonly disabledRules: readonly string[];
  /** Rules that are off unless asked for. */
  readonly enabledRules: readonly string[];
}

/** Answers whether findings of a rule were asked for. */
export function ruleFilter({ kinds, disabledRules, enabledRules }: RuleSelection): (ruleId: string) => boolean {
  const disabled = new Set(disabledRules);
  const enabled = new Set(enabledRules);
  return (ruleId) => {
    const rule = ruleCatalogue.get(ruleId);
    if (rule === undefined || disabled.has(ruleId)) return false;
    if (rule.enabled === false && !enabled.has(ruleId)) return false;
    return kinds === undefined || kinds.includes(rule.kind);
  };
}
