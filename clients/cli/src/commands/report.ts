import { RunId } from '../../../../shared/contracts';
import { AurelisError } from '../../../../shared/kernel';
import { connect } from '../api/connect';
import type { Interruption } from '../interruption';
import { requireWritable } from '../output/output-file';
import { createProgress } from '../output/progress';
import type { ReportOptions } from '../program/report-options';
import type { ServiceOptions } from '../program/service-options';
import { printResult } from './print-result';

export interface ReportCommandOptions extends ReportOptions, ServiceOptions {}

/** Waits for a run that was started earlier and prints its report. Returns the exit code. */
export async function report(
  runId: string,
  options: ReportCommandOptions,
  interruption: Interruption,
): Promise<number> {
  if (!RunId.safeParse(runId).success) {
    throw new AurelisError('VALIDATION_ERROR', `"${runId}" is not the id of a run, which looks like run_01k….`);
  }
  const progress = createProgress({ isWanted: options.progress, withLines: true });
  const onWait = (notice: string): void => progress.note(notice);
  const service = connect({ ...options, signal: interruption.signal, onWait });
  if (options.output !== undefined) await requireWritable(options.output);
  try {
    const run = await service.getRun(runId, { isFirstContact: true });
    return await printResult(run, { url: options.url, report: options, service, progress, interruption });
  } finally {
    progress.end();
  }
}
