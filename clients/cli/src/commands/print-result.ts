import type { RunView } from '../../../../shared/contracts';
import { AurelisError, type ErrorCode } from '../../../../shared/kernel';
import { follow } from '../api/follow';
import type { Service } from '../api/service';
import { exitCodeFor } from '../exit-code';
import type { Interruption } from '../interruption';
import { describeError } from '../output/describe-error';
import { say } from '../output/print';
import type { Progress } from '../output/progress';
import { sayGate } from '../output/say-gate';
import { writeReport } from '../output/write-report';
import type { ReportOptions } from '../program/report-options';

export interface PrintResultOptions {
  url: string;
  report: ReportOptions;
  service: Service;
  progress: Progress;
  interruption: Interruption;
}

/** Follows a run to its end and prints its report. Returns the exit code. */
export async function printResult(started: RunView, options: PrintResultOptions): Promise<number> {
  const { service, progress, interruption } = options;
  progress.note(`Run ${started.id} ${started.state}.`);
  const run = await interruption.withWarning(
    () => progress.note(`${goesOn(started.id)}\nCtrl-C once more stops the waiting.`),
    () => followRun(started, options),
  );
  progress.end();
  if (run.state !== 'succeeded') throw notSucceeded(run);

  const report = await service.getReport(run.id);
  await writeReport(report, options.report);
  say(`Run: ${options.url}/api/v1/runs/${run.id}`);
  await sayLink(run.id, options);
  if (options.report.gate === true) sayGate(report);
  return exitCodeFor(report, options.report);
}

async function followRun(started: RunView, { service, progress, interruption }: PrintResultOptions): Promise<RunView> {
  const show = ({ state, progress: { files_done: done, files_total: total } }: RunView): void => {
    if (state === 'accepted') return;
    progress.update({ label: `Run ${state}`, done, total: total ?? undefined, unit: 'files' });
  };
  try {
    return await follow(started, {
      ask: () => service.getRun(started.id),
      signal: interruption.signal,
      onProgress: show,
    });
  } catch (error) {
    throw withWayBack(error, started.id);
  }
}

/** What keeps us from following does not keep the run from going on. */
function withWayBack(error: unknown, runId: string): unknown {
  if (!(error instanceof AurelisError)) return error;
  return new AurelisError(error.code, `${error.message}\n${goesOn(runId)}`, { details: error.details, cause: error });
}

function goesOn(runId: string): string {
  return `Run ${runId} goes on in the service; see its result later with: aurelis report ${runId}`;
}

/** The report is out already: a link that cannot be made changes nothing about the outcome. */
async function sayLink(runId: string, { service, interruption }: PrintResultOptions): Promise<void> {
  try {
    say(`HTML report: ${await service.createReportLink(runId)}`);
  } catch (error) {
    interruption.signal.throwIfAborted();
    say(`warning: there is no link to the HTML report: ${describeError(error)}`);
  }
}

/** A run that failed because of its archive is the caller's to mend, any other is not. */
const INPUT_CODES: readonly ErrorCode[] = ['VALIDATION_ERROR', 'PAYLOAD_TOO_LARGE', 'NOT_FOUND'];

function notSucceeded({ id, state, failure }: RunView): AurelisError {
  if (state === 'cancelled') return new AurelisError('INTERNAL', `Run ${id} was cancelled, so there is no report.`);
  const code = INPUT_CODES.find((one) => one === failure?.code) ?? 'INTERNAL';
  return new AurelisError(code, `Run ${id} failed: ${failure?.message ?? 'no reason was given'}`);
}
