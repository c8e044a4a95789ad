import { describeSkipReason, type AnalysisReport } from '../../../../shared/findings';
import { renderReportChunks } from '../../../../shared/reports';
import type { ReportOptions } from '../program/report-options';
import { writeFile } from './output-file';
import { print, say } from './print';
import { textOptions } from './text-options';

const REASONS_SHOWN = 10;
const PATHS_SHOWN = 2;

/** Writes the report to the file or to standard output; what was not analysed is never left unsaid. */
export async function writeReport(
  report: AnalysisReport,
  { format, output, color, failOn }: ReportOptions,
): Promise<void> {
  const isTerminal = output === undefined && process.stdout.isTTY;
  const pieces = renderReportChunks(report, format, {
    ...textOptions({ color }, isTerminal),
    ...(failOn === undefined || failOn === 'never' ? {} : { failureLevel: failOn }),
  });
  await (output === undefined ? print(pieces) : writeFile(output, pieces));
  // The text report ends with the same figures.
  if (output !== undefined || format !== 'text') say(summaryLine(report));
  if (output !== undefined) say(`Report: ${output}`);
  warnOfFailures(report);
}

function summaryLine({ summary }: AnalysisReport): string {
  const { error, warning, note } = summary.byLevel;
  const suppressed = summary.suppressed === undefined ? '' : `${summary.suppressed} suppressed, `;
  return (
    `${count(summary.findings, 'finding')} (${count(error, 'error')}, ${count(warning, 'warning')}, ${count(note, 'note')}) ` +
    `in ${count(summary.files, 'file')}, ${count(summary.lines, 'line')}; ${suppressed}${count(summary.skipped, 'path')} left out.`
  );
}

/** Files that should have been analysed and could not be are no success nobody hears of. */
function warnOfFailures(report: AnalysisReport): void {
  const failed = report.skipped.filter(({ reason }) => !describeSkipReason(reason).isExpected);
  if (failed.length === 0) return;
  say(`warning: not everything was analysed in full (${count(failed.length, 'path')}):`);
  const byReason = Map.groupBy(
    failed,
    ({ reason, detail }) => `${describeSkipReason(reason).text}${inBrackets(detail)}`,
  );
  for (const [reason, paths] of [...byReason].slice(0, REASONS_SHOWN)) {
    const named = paths.slice(0, PATHS_SHOWN).map(({ path }) => JSON.stringify(path));
    const more = paths.length > named.length ? ` and ${paths.length - named.length} more, all in the report` : '';
    say(`  ${named.join(', ')}${more}: ${reason}`);
  }
  if (byReason.size > REASONS_SHOWN) say(`  and ${byReason.size - REASONS_SHOWN} more reasons, all in the report`);
}

function inBrackets(detail: string | undefined): string {
  return detail === undefined ? '' : ` (${detail})`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
