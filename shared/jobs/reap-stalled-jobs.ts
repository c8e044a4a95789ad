import { QUEUES } from '../config';
import type { GenerationMessage } from '../contracts';
import { mayStillWait, type MayStillWait, type MessageQueue, type WaitingMessages } from '../events';
import { endJob, type EndJobPorts } from './end-job';
import { hasJobEnded, partIdOf, type Job } from './job';
import type { JobStore } from './ports';

export interface ReapStalledJobsPorts extends EndJobPorts {
  jobs: Pick<JobStore, 'find' | 'replace' | 'listStalled' | 'listParts'>;
  queue: MessageQueue & WaitingMessages;
  runStalledAfterMs: number;
}

/** After so many nudges without any progress a job is given up; a part that gets done sets the count back. */
const MAX_NUDGES = 3;

/**
 * Looks at every job in which nothing has happened for long: sends its next messages again, at last fails it. A job whose messages wait
 * behind older ones is not stalled.
 */
export async function reapStalledJobs(ports: ReapStalledJobsPorts): Promise<void> {
  const before = new Date(ports.clock.now().getTime() - ports.runStalledAfterMs).toISOString();
  const isInLine = mayStillWait(ports.queue);
  for (const job of await ports.jobs.listStalled(before)) {
    try {
      await nudge(job, isInLine, ports);
    } catch (error) {
      // One that has just moved on, or a queue that is busy, holds up no other.
      ports.telemetry.exception(error, { step: 'nudge', tenantId: job.tenantId, jobId: job.id });
    }
  }
}

async function nudge(
  { tenantId, id: jobId, nudges, updatedAt: stalledSince }: Job,
  isInLine: MayStillWait,
  ports: ReapStalledJobsPorts,
): Promise<void> {
  const ref = { tenantId, jobId };
  if (await isInLine(QUEUES.generation, stalledSince)) return;
  if (nudges >= MAX_NUDGES) {
    const message = `The job made no progress and was given up after ${MAX_NUDGES} more attempts. Start it again.`;
    await endJob(ref, { state: 'failed', failure: { code: 'INTERNAL', message } }, ports);
    return;
  }
  const found = await ports.jobs.find(ref);
  if (found === undefined || hasJobEnded(found.document)) return;
  const bodies = await missingMessages(found.document, ports);
  // Their ids differ from the first sending's, or the queue's duplicate detection would swallow them.
  const messages = bodies.map((body, index) => ({ id: `${jobId}-again${nudges + 1}-${index}`, body }));
  await ports.queue.send(QUEUES.generation, messages);
  const updatedAt = ports.clock.now().toISOString();
  await ports.jobs.replace({ ...found.document, nudges: nudges + 1, updatedAt }, found.etag);
  ports.telemetry.event('job.nudged', { ...ref, nudges: nudges + 1, state: found.document.state });
}

async function missingMessages(
  { tenantId, id: jobId, plan }: Job,
  { jobs }: ReapStalledJobsPorts,
): Promise<GenerationMessage[]> {
  const of = { version: 1 as const, tenantId, jobId };
  if (plan === undefined) return [{ ...of, step: 'plan' }];
  const done = new Set((await jobs.listParts({ tenantId, jobId })).map(({ partId }) => partId));
  const all = Array.from({ length: plan.parts }, (_, index) => partIdOf(index));
  const missing = all.filter((partId) => !done.has(partId));
  return missing.length === 0
    ? [{ ...of, step: 'finish' }]
    : missing.map((partId) => ({ ...of, step: 'part', partId }));
}
