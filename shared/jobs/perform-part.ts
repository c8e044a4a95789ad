import { QUEUES } from '../config';
import type { GenerationMessage } from '../contracts';
import type { MessageQueue } from '../events';
import { applyEdits, type TaskAnswer } from '../generation';
import { AurelisError, digestId, type Clock, type ErrorCode, type IdSource } from '../kernel';
import type { AnswerStore } from '../models';
import { isToBeErased, type ProjectStore } from '../projects';
import type { Telemetry } from '../telemetry';
import { isJobOver } from './is-job-over';
import { hasJobEnded, type Job, type JobRef, type PartInput, type PartOutput, type PartRecord } from './job';
import { purseOf, type JobPurse } from './job-purse';
import type { JobArtifacts, JobStore, TaskPerformer } from './ports';
import { atWorkAlready, isTaken, takeTurn, type TakeTurnPorts } from './take-turn';
import { toEgressView, toReceiptView } from './task-answer-view';

export interface PerformPartPorts extends TakeTurnPorts {
  jobs: Pick<JobStore, 'find' | 'findPart' | 'listParts' | 'completePart' | 'take'>;
  jobArtifacts: Pick<JobArtifacts, 'readInput' | 'readOutput' | 'writeOutput' | 'removeWork'>;
  performer: TaskPerformer;
  projects: Pick<ProjectStore, 'find'>;
  /** Answers of models that were kept. */
  modelAnswers: Pick<AnswerStore, 'eraseProject'>;
  queue: MessageQueue;
  telemetry: Telemetry;
  clock: Clock;
  ids: IdSource;
}

export interface PartRef extends JobRef {
  partId: string;
}

/** Well within the time a function may take. */
const MAX_PART_MS = 10 * 60_000;
/** How soon a part under way sees that its job was cancelled. */
const CANCEL_CHECK_MS = 2000;

/** These pass with time: the message is postponed. Whatever else goes wrong is the part's outcome, and the others go on. */
const PASSING: readonly ErrorCode[] = ['UPSTREAM_UNAVAILABLE', 'RATE_LIMITED', 'CONFLICT', 'INTERNAL'];

/**
 * Does one part. Its output is written under a name made from ids before it is marked done, so whoever repeats it after a crash finds
 * what was already paid for.
 */
export async function performPart(ref: PartRef, ports: PerformPartPorts): Promise<void> {
  const found = await ports.jobs.find(ref);
  if (found === undefined || hasJobEnded(found.document)) return ports.jobArtifacts.removeWork(ref);
  const job = found.document;
  if ((await ports.jobs.findPart(ref, ref.partId)) === undefined) {
    if (!(await doUnlessEnded(ref, job, ports))) return clearAway(ref, job, ports);
  }
  await finishWhenComplete(ref, job, ports);
}

/** False when the job ended meanwhile, whatever went wrong with it then. */
async function doUnlessEnded(ref: PartRef, job: Job, ports: PerformPartPorts): Promise<boolean> {
  try {
    return await doInTurn(ref, job, ports);
  } catch (error) {
    if (await isJobOver(ref, ports.jobs)) return false;
    throw error;
  }
}

/** False when the job ended meanwhile. Of two deliveries at the same time one waits: each of them would pay. */
async function doInTurn(ref: PartRef, job: Job, ports: PerformPartPorts): Promise<boolean> {
  const id = digestId('ans', [ref.jobId, ref.partId]);
  const turn = await takeTurn({ tenantId: ref.tenantId, id, holder: ports.ids.next('clm'), about: ref.partId }, ports);
  if (isTaken(turn)) throw atWorkAlready();
  try {
    // Looked for once more: it may have been done while the turn was another's.
    if ((await ports.jobs.findPart(ref, ref.partId)) !== undefined) return true;
    return await ports.jobs.completePart(ref, await outcomeOf(ref, job, ports));
  } finally {
    await turn.end();
  }
}

/** Nothing is kept of a part whose job has ended; perhaps it ended because its project is being erased. */
async function clearAway(ref: JobRef, job: Job, ports: PerformPartPorts): Promise<void> {
  await ports.jobArtifacts.removeWork(ref);
  if (await isToBeErased(job, ports)) await ports.modelAnswers.eraseProject(job.tenantId, job.projectId);
}

/** Records that a part could not be done, after the queue has given it up. */
export async function failPart(
  ref: PartRef,
  failure: { code: ErrorCode; message: string },
  ports: PerformPartPorts,
): Promise<void> {
  const found = await ports.jobs.find(ref);
  if (found === undefined || hasJobEnded(found.document)) return;
  const isDone = (await ports.jobs.findPart(ref, ref.partId)) !== undefined;
  const { path } = isDone ? { path: '' } : await ports.jobArtifacts.readInput(ref, ref.partId);
  if (!isDone) await ports.jobs.completePart(ref, notDone(ref, path, 'failed', failure.message, ports));
  await finishWhenComplete(ref, found.document, ports);
}

async function outcomeOf(ref: PartRef, job: Job, ports: PerformPartPorts): Promise<PartRecord> {
  const input = await ports.jobArtifacts.readInput(ref, ref.partId);
  const { path } = input;
  const earlier = await ports.jobArtifacts.readOutput(ref, ref.partId);
  if (earlier !== undefined) return done(ref, path, earlier, ports);

  const leftMs = Date.parse(job.deadline) - ports.clock.now().getTime();
  if (leftMs <= 0) return notDone(ref, path, 'left-out', 'The deadline of the job had passed.', ports);

  const purse = purseOf(ref, job, ports.jobs);
  try {
    const output = await perform({ ref, job, input, deadlineMs: Math.min(leftMs, MAX_PART_MS), purse }, ports);
    await ports.jobArtifacts.writeOutput(ref, ref.partId, output);
    return done(ref, path, output, ports);
  } catch (error) {
    if (!(error instanceof AurelisError) || PASSING.includes(error.code)) throw error;
    const cost = purse?.spent ?? 0;
    if (purse?.isEmpty === true && error.code === 'QUOTA_EXCEEDED') {
      return { ...notDone(ref, path, 'left-out', 'The budget of the job was spent.', ports), cost };
    }
    return { ...notDone(ref, path, 'failed', error.message, ports), cost };
  }
}

interface Performing {
  ref: PartRef;
  job: Job;
  input: PartInput;
  deadlineMs: number;
  purse: JobPurse | undefined;
}

async function perform(
  { ref, job, input, deadlineMs, purse }: Performing,
  ports: PerformPartPorts,
): Promise<PartOutput> {
  const { instruction, model, offline } = job.options;
  const watch = watchForEnd(ref, ports);
  const common = {
    tenantId: job.tenantId,
    callerId: job.callerId,
    projectId: job.projectId,
    requestId: `${job.id}-${ref.partId}`,
    files: input.files,
    neverSend: input.neverSend,
    ...(model === undefined ? {} : { model }),
    ...(offline === undefined ? {} : { offline }),
    deadlineMs,
    ...(purse === undefined ? {} : { purse }),
    signal: watch.signal,
  };
  try {
    if (job.task === 'fix') {
      const answer = await ports.performer.fixAll({ ...common, findings: input.findings });
      return {
        text: answer.report,
        edits: [],
        changes: answer.files.map(({ path, before, after }) => ({ path, before, after })),
        receipts: answer.receipts.map(toReceiptView),
        unfixed: answer.unfixed.map(({ ruleId, path, line, reason }) => ({ ruleId, path, line, reason })),
        egress: answer.egress.map(toEgressView),
        usage: { input_tokens: answer.usage.inputTokens, output_tokens: answer.usage.outputTokens },
        cost: answer.cost,
        provider: answer.receipts.find(({ status }) => status === 'verified')?.provider ?? 'rules',
        ...(answer.notice === undefined ? {} : { notice: answer.notice }),
      };
    }
    const [finding] = input.findings;
    const answer = await ports.performer.perform({
      ...common,
      task: job.task,
      ...(instruction === undefined ? {} : { instruction }),
      ...(finding === undefined ? {} : { finding }),
    });
    return outputOf(answer, input);
  } finally {
    watch.stop();
  }
}

function outputOf(answer: TaskAnswer, { files }: PartInput): PartOutput {
  const applied = answer.edits.length === 0 ? { files: [] } : applyEdits(files, answer.edits);
  const before = new Map(files.map(({ path, text }) => [path, text]));
  const changes = 'problem' in applied ? [] : applied.files;
  const notices = [answer.notice, 'problem' in applied ? `Its edits do not apply: ${applied.problem}` : undefined];
  const notice = notices.filter((one) => one !== undefined).join(' ');
  return {
    text: answer.text,
    edits: answer.edits.map(({ path, search, replace }) => ({ path, search, replace })),
    changes: changes.map(({ path, text }) => {
      const known = before.get(path);
      return { path, ...(known === undefined ? {} : { before: known }), after: text };
    }),
    receipts: answer.receipts.map(toReceiptView),
    unfixed: [],
    egress: [toEgressView(answer.egress)],
    usage: { input_tokens: answer.usage.inputTokens, output_tokens: answer.usage.outputTokens },
    cost: answer.cost,
    provider: answer.provider,
    ...(notice === '' ? {} : { notice }),
  };
}

/** Stops what is under way soon after the job was cancelled. */
function watchForEnd(ref: JobRef, { jobs }: PerformPartPorts): { signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  const timer = setInterval(() => {
    void jobs.find(ref).then(
      (found) => {
        if (found === undefined || hasJobEnded(found.document)) controller.abort(cancelled());
      },
      // Whoever cannot look now looks again.
      () => undefined,
    );
  }, CANCEL_CHECK_MS);
  timer.unref();
  return { signal: controller.signal, stop: () => clearInterval(timer) };
}

function cancelled(): AurelisError {
  return new AurelisError('NOT_FOUND', 'The job has ended.');
}

function done({ partId }: PartRef, path: string, { usage, cost }: PartOutput, { clock }: PerformPartPorts): PartRecord {
  const { input_tokens: inputTokens, output_tokens: outputTokens } = usage;
  return { partId, path, outcome: 'done', inputTokens, outputTokens, cost, finishedAt: clock.now().toISOString() };
}

function notDone(
  { partId }: PartRef,
  path: string,
  outcome: 'failed' | 'left-out',
  reason: string,
  { clock }: PerformPartPorts,
): PartRecord {
  const nothing = { inputTokens: 0, outputTokens: 0, cost: 0 };
  return { partId, path, outcome, reason, ...nothing, finishedAt: clock.now().toISOString() };
}

/** Whoever sees the last part done asks for the job to be finished, also when that was seen before. */
async function finishWhenComplete({ tenantId, jobId }: JobRef, job: Job, ports: PerformPartPorts): Promise<void> {
  const parts = await ports.jobs.listParts({ tenantId, jobId });
  if (job.plan === undefined || parts.length < job.plan.parts) return;
  const body: GenerationMessage = { version: 1, tenantId, jobId, step: 'finish' };
  await ports.queue.send(QUEUES.generation, [{ id: `${jobId}-finish`, body }], ports.telemetry.currentTraceparent());
}
