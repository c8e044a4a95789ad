import type { Finding, RawFinding } from '../../findings';

/** Why the finding is not gone; undefined where it is. */
export function stillFound(
  target: Pick<RawFinding, 'ruleId' | 'path'> & { readonly alsoReportedBy?: readonly string[] },
  before: readonly Finding[],
  after: readonly Finding[],
): string | undefined {
  for (const ruleId of [target.ruleId, ...(target.alsoReportedBy ?? [])]) {
    const was = countIn(before, target.path, ruleId);
    // Known to whoever asks, but not to this engine: then nobody can say that it is gone.
    if (was === 0) return `${ruleId} did not report it here in the first place`;
    if (countIn(after, target.path, ruleId) >= was) return `${ruleId} still reports it`;
  }
  return undefined;
}

/** The first rule that reports more in a file than before. */
export function newlyFound(before: readonly Finding[], after: readonly Finding[]): string | undefined {
  const counts = new Map<string, number>();
  for (const key of before.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const finding of after) {
    for (const key of keysOf(finding)) {
      const left = (counts.get(key) ?? 0) - 1;
      if (left < 0) return `${finding.ruleId} reports something new in ${finding.path}: ${finding.message}`;
      counts.set(key, left);
    }
  }
  return undefined;
}

/** A defect that several rules reported may be reported by another one of them now. */
function keysOf({ path, ruleId, alsoReportedBy }: Finding): string[] {
  return [ruleId, ...alsoReportedBy].map((id) => JSON.stringify([path, id]));
}

function countIn(findings: readonly Finding[], path: string, ruleId: string): number {
  return findings.filter((one) => one.path === path && (one.ruleId === ruleId || one.alsoReportedBy.includes(ruleId)))
    .length;
}
