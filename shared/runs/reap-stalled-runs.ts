import { QUEUES } from '../config';
import {
  mayStillWait,
  type MayStillWait,
  type MessageQueue,
  type OutgoingMessage,
  type WaitingMessages,
} from '../events';
import type { Clock } from '../kernel';
import { endRun, type EndRunPorts } from './end-run';
import type { RunArtifacts, RunStore } from './ports';
import { isTerminal, type Run } from './run';

export interface ReapStalledRunsPorts extends EndRunPorts {
  runs: Pick<RunStore, 'find' | 'replace' | 'listStalled' | 'listBatchIds'>;
  artifacts: Pick<RunArtifacts, 'removeWork'>;
  queue: MessageQueue & WaitingMessages;
  clock: Clock;
  runStalledAfterMs: number;
}

/** After so many nudges without any progress a run is given up; a batch that gets done sets the count back. */
const MAX_NUDGES = 3;

/**
 * Looks at every run in which nothing has happened for long: sends its next messages again, at last fails it. A run whose messages wait
 * behind older ones is not stalled, however long that takes. Returns how many.
 */
export async function reapStalledRuns(ports: ReapStalledRunsPorts): Promise<number> {
  const before = new Date(ports.clock.now().getTime() - ports.runStalledAfterMs).toISOString();
  const isInLine = mayStillWait(ports.queue);
  const stalled = await ports.runs.listStalled(before);
  for (const run of stalled) {
    try {
      await nudge(run, isInLine, ports);
    } catch (error) {
      // One that cannot be nudged now, because it has just moved on or the queue is busy, holds up no other.
      ports.telemetry.exception(error, { step: 'nudge', tenantId: run.tenantId, runId: run.id });
    }
  }
  return stalled.length;
}

async function nudge(run: Run, isInLine: MayStillWait, ports: ReapStalledRunsPorts): Promise<void> {
  const ref = { tenantId: run.tenantId, runId: run.id };
  const found = await ports.runs.find(ref);
  if (found === undefined || isTerminal(found.document)) return;
  const nudges = run.nudges + 1;
  const { queue, messages } = await missingMessages(found.document, nudges, ports);
  if (await isInLine(queue, run.updatedAt)) return;
  if (nudges > MAX_NUDGES) {
    const message = `The run made no progress and was given up after ${MAX_NUDGES} more attempts. Start it again.`;
    await endRun(ref, { state: 'failed', failure: { code: 'INTERNAL', message } }, ports);
    return;
  }

  await ports.queue.send(queue, messages);
  await ports.runs.replace({ ...found.document, nudges, updatedAt: ports.clock.now().toISOString() }, found.etag);
  ports.telemetry.event('run.nudged', { ...ref, nudges, state: found.document.state });
}

/** Their ids differ from the first sending's, or the queue's duplicate detection would swallow them. */
async function missingMessages(
  run: Run,
  nudges: number,
  ports: ReapStalledRunsPorts,
): Promise<{ queue: (typeof QUEUES)['plan' | 'batch' | 'finalize']; messages: OutgoingMessage[] }> {
  const body = { version: 1, tenantId: run.tenantId, runId: run.id };
  if (run.plan === undefined) {
    return { queue: QUEUES.plan, messages: [{ id: `${run.id}-plan-${nudges}`, body }] };
  }

  const done = new Set(await ports.runs.listBatchIds({ tenantId: run.tenantId, runId: run.id }));
  const missing = batchIds(run.plan.batches).filter((batchId) => !done.has(batchId));
  if (missing.length === 0) {
    return { queue: QUEUES.finalize, messages: [{ id: `${run.id}-finalize-${nudges}`, body }] };
  }
  return {
    queue: QUEUES.batch,
    messages: missing.map((batchId) => ({ id: `${run.id}-${batchId}-${nudges}`, body: { ...body, batchId } })),
  };
}

/** Batches are numbered in order, as `cutBatches` does. */
function batchIds(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `b${String(index + 1).padStart(5, '0')}`);
}
