import { describeSkipReason, type AnalysisReport } from '../../../../shared/findings';
import { renderReportChunks } from '../../../../shared/reports';
import type { ReportOptions } from '../program/report-options';
import { writeFile } from './output-file';
import { print, say } from './print';
import { textOptions } from './text-options';

const FAILURES_SHOWN = 10;

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
  for (const { path, reason, detail } of failed.slice(0, FAILURES_SHOWN)) {
    say(`  ${JSON.stringify(path)}: ${describeSkipReason(reason).text}${detail === undefined ? '' : ` (${detail})`}`);
  }
  if (failed.length > FAILURES_SHOWN) say(`  and ${failed.length - FAILURES_SHOWN} more, all in the report`);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
