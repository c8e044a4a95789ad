import type { Invocation, Notification } from 'sarif';
import type { AnalysisReport } from '../analysis-report';
import type { SkippedPath } from '../analysis-result';
import { compareText } from '../compare-findings';
import { describeSkipReason } from '../skip-reasons';
import { SARIF_LIMITS, shorten } from './sarif-limits';
import { type ArtifactIndex, artifactLocation } from './sarif-locations';

/** When the analysis ran, and what it did not look at: a notification for every path. */
export function sarifInvocation(report: AnalysisReport, omitted: number, artifacts: ArtifactIndex): Invocation {
  return {
    executionSuccessful: true,
    ...(report.startedAt !== undefined && { startTimeUtc: report.startedAt }),
    ...(report.finishedAt !== undefined && { endTimeUtc: report.finishedAt }),
    toolExecutionNotifications: [...omittedNotification(omitted), ...skipNotifications(report.skipped, artifacts)],
  };
}

function omittedNotification(omitted: number): Notification[] {
  if (omitted === 0) return [];
  const text = `${omitted} findings of the lowest levels are left out: a run may hold ${SARIF_LIMITS.results} results.`;
  return [{ descriptor: { id: 'results-omitted' }, level: 'warning', message: { text } }];
}

function skipNotifications(skipped: readonly SkippedPath[], artifacts: ArtifactIndex): Notification[] {
  // What went wrong is told before what was meant to be left out.
  const byImportance = [...skipped].sort((left, right) => Number(isExpected(left)) - Number(isExpected(right)));
  const told = byImportance.slice(0, SARIF_LIMITS.notifications).map((skip) => skipNotification(skip, artifacts));
  return [...told, ...countedNotifications(byImportance.slice(SARIF_LIMITS.notifications))];
}

function skipNotification(skip: SkippedPath, artifacts: ArtifactIndex): Notification {
  const { text } = describeSkipReason(skip.reason);
  const detail = skip.detail === undefined ? '' : ` (${skip.detail})`;
  return {
    descriptor: { id: `skipped/${skip.reason}` },
    level: isExpected(skip) ? 'note' : 'warning',
    message: { text: shorten(`Not analysed: ${skip.path}: ${text}${detail}`, SARIF_LIMITS.message) },
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(skip.path, artifacts) } }],
  };
}

function countedNotifications(rest: readonly SkippedPath[]): Notification[] {
  const counts = new Map<string, number>();
  for (const skip of rest) counts.set(skip.reason, (counts.get(skip.reason) ?? 0) + 1);
  return [...counts]
    .sort(([left], [right]) => compareText(left, right))
    .map(([reason, count]) => ({
      descriptor: { id: `skipped/${reason}` },
      level: describeSkipReason(reason).isExpected ? 'note' : 'warning',
      message: { text: `Not analysed: ${count} further paths: ${describeSkipReason(reason).text}` },
    }));
}

function isExpected(skip: SkippedPath): boolean {
  return describeSkipReason(skip.reason).isExpected;
}
