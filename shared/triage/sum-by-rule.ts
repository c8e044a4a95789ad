import type { TriageDecision } from './ports';

export interface RuleTriage {
  ruleId: string;
  confirmed: number;
  falsePositive: number;
  accepted: number;
}

/** How often people thought that a rule was right: those that are wrong most often first. */
export function sumByRule(decisions: readonly TriageDecision[]): RuleTriage[] {
  const byRule = new Map<string, RuleTriage>();
  for (const { ruleId, verdict } of decisions) {
    const sum = byRule.get(ruleId) ?? { ruleId, confirmed: 0, falsePositive: 0, accepted: 0 };
    sum[COUNTED[verdict]] += 1;
    byRule.set(ruleId, sum);
  }
  return [...byRule.values()].sort(
    (left, right) => right.falsePositive - left.falsePositive || (left.ruleId < right.ruleId ? -1 : 1),
  );
}

const COUNTED = { confirmed: 'confirmed', 'false-positive': 'falsePositive', accepted: 'accepted' } as const;
