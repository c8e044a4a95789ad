import type { Finding } from '../finding';
import { matchesRuleId } from '../matches-rule-id';
import { SUPPRESSION_RULES } from './suppression-findings';

/** A finding that somebody decided may stay, wherever it stands. */
export interface TriageSuppression {
  fingerprint: string;
  reason: string;
  /** Who said so. */
  source: string;
  /** The last day it holds, as `YYYY-MM-DD`. */
  until?: string;
}

/**
 * Marks findings that were decided about, unless the repository itself says why they may stay. `today` is the day the run started, so that
 * the same run gives the same report on any later day.
 */
export function applyTriage(
  findings: readonly Finding[],
  { triage, today }: { triage: readonly TriageSuppression[]; today: string },
): Finding[] {
  const holding = triage.filter(({ until }) => until === undefined || until >= today);
  const byFingerprint = new Map(holding.map((one) => [one.fingerprint, one]));
  return findings.map((finding) => {
    const decided = byFingerprint.get(finding.fingerprint);
    // Nobody can silence the word that a suppression is no good.
    const isAboutSuppressions = matchesRuleId(SUPPRESSION_RULES, finding.ruleId);
    if (decided === undefined || finding.suppression !== undefined || isAboutSuppressions) return finding;
    const { reason, source, until } = decided;
    return { ...finding, suppression: { kind: 'triage', reason, ...(until === undefined ? {} : { until }), source } };
  });
}
