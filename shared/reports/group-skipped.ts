import { type AnalysisReport, compareText, describeSkipReason, type SkippedPath } from '../findings';

export interface SkippedGroup {
  reason: string;
  text: string;
  isExpected: boolean;
  paths: readonly SkippedPath[];
}

/** What was not analysed, by reason: what went wrong first, then what was meant to be left out. */
export function groupSkipped(report: AnalysisReport): SkippedGroup[] {
  const groups = new Map<string, SkippedPath[]>();
  for (const skip of report.skipped) {
    const paths = groups.get(skip.reason);
    if (paths) paths.push(skip);
    else groups.set(skip.reason, [skip]);
  }
  return [...groups]
    .map(([reason, paths]) => ({ reason, paths, ...describeSkipReason(reason) }))
    .sort(
      (left, right) => Number(left.isExpected) - Number(right.isExpected) || compareText(left.reason, right.reason),
    );
}
