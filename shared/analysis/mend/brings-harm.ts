import { describeSkipReason, type RawFinding, type SkippedPath } from '../../findings';

export interface Comparison {
  readonly before: readonly RawFinding[];
  readonly after: readonly RawFinding[];
  /** Those whose fix was applied. */
  readonly applied: readonly RawFinding[];
  readonly skipped: readonly SkippedPath[];
}

/**
 * Why a change must not stay: a finding that it was to mend is still there, a rule reports more than before, or the file could not
 * be analysed any more. Undefined when it may stay.
 */
export function bringsHarm({ before, after, applied, skipped }: Comparison): string | undefined {
  const skip = skipped.find(({ reason }) => !describeSkipReason(reason).isExpected);
  if (skip !== undefined) return `the file could not be analysed again (${skip.reason})`;
  const countBefore = countByRule(before);
  const countAfter = countByRule(after);
  for (const [ruleId, count] of countByRule(applied)) {
    const left = countAfter.get(ruleId) ?? 0;
    if (left > (countBefore.get(ruleId) ?? 0) - count) return `${ruleId} still reports it`;
  }
  for (const [ruleId, count] of countAfter) {
    if (count > (countBefore.get(ruleId) ?? 0)) return `it brings a finding of ${ruleId}`;
  }
  return undefined;
}

function countByRule(findings: readonly RawFinding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { ruleId } of findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return counts;
}
