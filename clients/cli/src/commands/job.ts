import type { z } from 'zod';
import type { JobResultKind, JobView, ProjectTask, StartJob } from '../../../../shared/contracts';
import { AurelisError, type ErrorCode } from '../../../../shared/kernel';
import { connect } from '../api/connect';
import { follow, hasEnded } from '../api/follow';
import type { Service } from '../api/service';
import { EXIT } from '../exit-code';
import type { Interruption } from '../interruption';
import { requireWritable, writeFile } from '../output/output-file';
import { print, say } from '../output/print';
import { createProgress, type Progress } from '../output/progress';
import type { ServiceOptions } from '../program/service-options';

export interface JobOptions extends ServiceOptions {
  wait?: boolean;
  json?: boolean;
  progress: boolean;
}

export interface StartJobOptions extends JobOptions {
  run: string;
  finding?: string[];
  path?: string[];
  neverSend?: string[];
  instruction?: string;
  model?: string;
  offline?: boolean;
  maxParts?: number;
  maxCost?: number;
  deadline?: number;
}

export interface JobResultOptions extends JobOptions {
  format: JobResultKind;
  output?: string;
}

interface At {
  service: Service;
  progress: Progress;
  interruption: Interruption;
}

/** Starts a job on a run of the service; with `--wait` follows it to its end. Returns the exit code. */
export async function startJob(
  task: ProjectTask,
  options: StartJobOptions,
  interruption: Interruption,
): Promise<number> {
  return withService(options, interruption, async (at) => {
    const { project_id: projectId } = await at.service.getRun(options.run, { isFirstContact: true });
    const job = await at.service.startJob(projectId, task, requestOf(options));
    return tell(options.wait === true ? await toEnd(job, at) : job, options);
  });
}

/** Shows how far a job is. Returns the exit code. */
export async function showJob(jobId: string, options: JobOptions, interruption: Interruption): Promise<number> {
  return withService(options, interruption, async (at) => {
    const job = await at.service.getJob(jobId);
    return tell(options.wait === true ? await toEnd(job, at) : job, options);
  });
}

export async function cancelJob(jobId: string, options: JobOptions, interruption: Interruption): Promise<number> {
  return withService(options, interruption, async ({ service }) => {
    await printJob(await service.cancelJob(jobId), options);
    return EXIT.clean;
  });
}

/** Prints what came of a job that has succeeded. Returns the exit code. */
export async function printJobResult(
  jobId: string,
  options: JobResultOptions,
  interruption: Interruption,
): Promise<number> {
  return withService(options, interruption, async (at) => {
    if (options.output !== undefined) await requireWritable(options.output);
    const job = await at.service.getJob(jobId);
    const ended = options.wait === true ? await toEnd(job, at) : job;
    if (!hasEnded(ended)) {
      throw new AurelisError(
        'VALIDATION_ERROR',
        `Job ${jobId} is ${ended.state}: there is no result yet. --wait waits for it.`,
      );
    }
    if (ended.state !== 'succeeded') throw notSucceeded(ended);
    const text = await at.service.getJobResult(jobId, options.format);
    await (options.output === undefined ? print([text]) : writeFile(options.output, [text]));
    sayFigures(ended);
    return EXIT.clean;
  });
}

async function withService(
  options: JobOptions,
  interruption: Interruption,
  work: (at: At) => Promise<number>,
): Promise<number> {
  const progress = createProgress({ isWanted: options.progress, withLines: true });
  const onWait = (notice: string): void => progress.note(notice);
  try {
    const service = connect({ ...options, signal: interruption.signal, onWait });
    return await work({ service, progress, interruption });
  } finally {
    progress.end();
  }
}

function requestOf(options: StartJobOptions): z.input<typeof StartJob> {
  const { run, finding, path, neverSend, instruction, model, offline, maxParts, maxCost, deadline } = options;
  return {
    run_id: run,
    findings: finding,
    paths: path,
    never_send: neverSend,
    instruction,
    model,
    offline,
    max_parts: maxParts,
    max_cost_usd: maxCost,
    deadline_minutes: deadline,
  };
}

async function toEnd(started: JobView, { service, progress, interruption }: At): Promise<JobView> {
  const { id } = started;
  progress.note(`Job ${id} ${started.state}.`);
  const ended = await interruption.withWarning(
    () => progress.note(`${goesOn(id)}\nCtrl-C once more stops the waiting.`),
    () =>
      follow(started, {
        ask: () => service.getJob(id),
        signal: interruption.signal,
        onProgress({ state, progress: { parts_total: total, parts_done, parts_failed, parts_left_out } }) {
          if (state === 'accepted') return;
          const done = parts_done + parts_failed + parts_left_out;
          progress.update({ label: `Job ${state}`, done, total: total ?? undefined, unit: 'parts' });
        },
      }),
  );
  progress.end();
  return ended;
}

function goesOn(jobId: string): string {
  return `Job ${jobId} goes on in the service; see it later with: aurelis job status ${jobId}`;
}

/** A job that has ended without success is no success of the command either. */
async function tell(job: JobView, options: JobOptions): Promise<number> {
  await printJob(job, options);
  if (options.wait === true && hasEnded(job) && job.state !== 'succeeded') throw notSucceeded(job);
  return EXIT.clean;
}

/** Standard output for programs: the job as JSON, or its id and state in one line. */
async function printJob(job: JobView, { json }: JobOptions): Promise<void> {
  await print([json === true ? `${JSON.stringify(job, null, 2)}\n` : `${job.id}  ${job.task}  ${job.state}\n`]);
  sayFigures(job);
  if (job.state === 'succeeded') say(`Result: aurelis job result ${job.id} --format report, patch or json`);
}

function sayFigures({ progress, cost_usd: cost, summary }: JobView): void {
  const { parts_total: total, parts_done: done, parts_failed: failed, parts_left_out: left } = progress;
  const others = [failed === 0 ? '' : `, ${failed} failed`, left === 0 ? '' : `, ${left} left out`].join('');
  if (total !== null) say(`${done} of ${total} parts done${others}, ${cost.toFixed(4)} USD.`);
  if (summary !== undefined) say(`${summary.edits} files changed in the patch, ${summary.verified} fixes verified.`);
  if (summary?.notice !== undefined) say(summary.notice);
}

/** What its owner can mend; anything else is not the caller's. */
const INPUT_CODES: readonly ErrorCode[] = ['VALIDATION_ERROR', 'PAYLOAD_TOO_LARGE', 'NOT_FOUND'];

function notSucceeded({ id, state, failure }: JobView): AurelisError {
  if (state === 'cancelled') return new AurelisError('INTERNAL', `Job ${id} was cancelled, so there is no result.`);
  const code = INPUT_CODES.find((one) => one === failure?.code) ?? 'INTERNAL';
  return new AurelisError(code, `Job ${id} failed: ${failure?.message ?? 'no reason was given'}`);
}
