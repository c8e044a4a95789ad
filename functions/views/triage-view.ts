import type { RuleTriageView, TriageView } from '../../shared/contracts';
import type { RuleTriage, TriageDecision } from '../../shared/triage';

export function toTriageView(decision: TriageDecision, now: Date): TriageView {
  const { fingerprint, verdict, reason, until, ruleId, path, level, actor, decidedAt } = decision;
  return {
    ...{ fingerprint, verdict, reason: reason ?? null, until: until ?? null },
    is_expired: until !== undefined && until < now.toISOString().slice(0, 10),
    ...{ rule_id: ruleId, path, level, decided_by: actor, decided_at: decidedAt },
  };
}

export function toRuleTriageView({ ruleId, confirmed, falsePositive, accepted }: RuleTriage): RuleTriageView {
  return { rule_id: ruleId, confirmed, false_positive: falsePositive, accepted };
}
