import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { describeSkipReason, type AnalysisReport } from '../../../../shared/findings';
import { AurelisError } from '../../../../shared/kernel';
import { renderReportChunks } from '../../../../shared/reports';
import type { OutputOptions } from '../commands/output-options';

/** Writes the report to the file or to standard output; what was not analysed is never left unsaid. */
export async function writeReport(
  report: AnalysisReport,
  { format, output, color }: Pick<OutputOptions, 'format' | 'output' | 'color'>,
): Promise<void> {
  const isTerminal = output === undefined && process.stdout.isTTY === true;
  const pieces = renderReportChunks(report, format, {
    colors: isTerminal && color && process.env['NO_COLOR'] === undefined,
    ...(isTerminal ? { width: process.stdout.columns } : {}),
  });
  await (output === undefined ? writeToStdout(pieces) : writeToFile(pieces, output));
  if (output !== undefined) process.stderr.write(`${summaryLine(report)}\nReport: ${output}\n`);
  warnOfFailures(report);
}

async function writeToStdout(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (!process.stdout.write(piece)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

async function writeToFile(pieces: Iterable<string>, file: string): Promise<void> {
  try {
    await finished(Readable.from(pieces).pipe(createWriteStream(file)));
  } catch (cause) {
    throw new AurelisError('VALIDATION_ERROR', `The report could not be written to ${file}.`, { cause });
  }
}

export function summaryLine({ summary }: AnalysisReport): string {
  const { error = 0, warning = 0, note = 0 } = summary.byLevel;
  return (
    `${summary.findings} findings (${error} errors, ${warning} warnings, ${note} notes) ` +
    `in ${summary.files} files, ${summary.lines} lines; ${summary.skipped} paths left out.`
  );
}

/** Files that should have been analysed and could not be are no success nobody hears of. */
function warnOfFailures(report: AnalysisReport): void {
  const failed = report.skipped.filter(({ reason }) => !describeSkipReason(reason).isExpected);
  if (failed.length === 0) return;
  process.stderr.write(`warning: ${failed.length} files were not analysed in full:\n`);
  for (const { path, reason } of failed.slice(0, 10)) {
    process.stderr.write(`  ${JSON.stringify(path)}: ${describeSkipReason(reason).text}\n`);
  }
  if (failed.length > 10) process.stderr.write(`  and ${failed.length - 10} more, all in the report\n`);
}
