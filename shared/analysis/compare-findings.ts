import type { RawFinding } from '../findings';

/** The order of every report: path, region, rule id, and the message last, so that no two orders are possible. */
export function compareFindings(left: RawFinding, right: RawFinding): number {
  return (
    compareText(left.path, right.path) ||
    left.region.startLine - right.region.startLine ||
    left.region.startColumn - right.region.startColumn ||
    left.region.endLine - right.region.endLine ||
    left.region.endColumn - right.region.endColumn ||
    compareText(left.ruleId, right.ruleId) ||
    compareText(left.message, right.message)
  );
}

/** By code units, which no locale changes. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
