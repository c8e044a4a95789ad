import type { MessageSource } from '../config';
import { JobMessage, RunMessage, type JobState } from '../contracts';
import { addressOf, tellOperation, type MessageQueue, type TellOperationPorts } from '../events';
import { toAurelisError } from '../kernel';
import { MAX_BODY_CHARACTERS, type ParkedMessage, type ParkedMessageStore } from '../parking';
import type { RunRef, RunStore } from './ports';
import { isTerminal, type Run, type RunRepository } from './run';
import { startRun, type StartRun, type StartRunPorts } from './start-run';

/** An id of a message has 128 characters at most, and somebody else's may have as many. */
const LONGEST_NAME = 100;

export interface ReplayParkedPorts extends StartRunPorts {
  operations: TellOperationPorts['operations'];
  parked: Pick<ParkedMessageStore, 'list' | 'remove'>;
  runs: StartRunPorts['runs'] & Pick<RunStore, 'find'>;
  jobs: { find(job: JobMessage): Promise<{ document: { state: JobState } } | undefined> };
  queue: MessageQueue;
}

export interface ReplayParked {
  queue?: MessageSource | undefined;
  /** These only; all of the page when absent. */
  ids?: readonly string[] | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface Replayed {
  id: string;
  outcome: 'sent' | 'restarted' | 'kept';
  runId?: string | undefined;
  note?: string | undefined;
}

/**
 * Puts one page of parked messages back. A run that has ended never comes back to life, so a message of a failed one starts it again as
 * another run. Each message is put back first and forgotten after: whoever dies in between does it twice, which has one effect.
 */
export async function replayParked(
  { queue, ids, limit, cursor }: ReplayParked,
  ports: ReplayParkedPorts,
): Promise<{ items: Replayed[]; nextCursor: string | undefined }> {
  const { items: found, nextCursor } = await ports.parked.list({ queue, limit, cursor });
  const items: Replayed[] = [];
  for (const message of found) {
    if (ids !== undefined && !ids.includes(message.id)) continue;
    items.push(await replayOne(message, ports));
  }
  return { items, nextCursor };
}

async function replayOne(message: ParkedMessage, ports: ReplayParkedPorts): Promise<Replayed> {
  try {
    const replayed = await putBack(message, ports);
    if (replayed.outcome !== 'kept') {
      const subject = { kind: 'message' as const, id: message.id };
      await tellOperation(
        { type: 'user.acted', data: { actor: 'operator', action: 'messages.replayed', subject } },
        [message.id, message.parkedAt],
        ports,
      );
      await ports.parked.remove(message);
    }
    const { outcome } = replayed;
    ports.telemetry.event('message.replayed', { queue: message.queue, messageId: message.messageId, outcome });
    return replayed;
  } catch (thrown) {
    const error = toAurelisError(thrown);
    // An outage concerns every message: whoever asked hears of it, and asks again.
    if (error.code === 'UPSTREAM_UNAVAILABLE') throw error;
    // What is wrong with one message holds up no other.
    if (error.code === 'INTERNAL') ports.telemetry.exception(error, { step: 'replay', messageId: message.messageId });
    return { id: message.id, outcome: 'kept', note: error.message };
  }
}

async function putBack(message: ParkedMessage, ports: ReplayParkedPorts): Promise<Replayed> {
  const { id, queue, body: text } = message;
  if (text.length >= MAX_BODY_CHARACTERS) {
    return { id, outcome: 'kept', note: 'The message was too long to be kept whole.' };
  }
  const body = parseIfJson(text);
  const ref = RunMessage.safeParse(body);
  const run = ref.success ? (await ports.runs.find(ref.data))?.document : undefined;
  if (ref.success && run === undefined) return { id, outcome: 'kept', note: 'Its run is gone.' };
  if (run?.state === 'failed') return { id, outcome: 'restarted', runId: await restart(run, ports) };
  if (run !== undefined && isTerminal(run)) {
    return { id, outcome: 'kept', runId: run.id, note: `Its run is ${run.state}: there is nothing left to do.` };
  }

  const job = JobMessage.safeParse(body);
  const note = job.success ? await whyJobNeedsNone(job.data, ports) : undefined;
  if (note !== undefined) return { id, outcome: 'kept', note };

  // Another id than before, or the queue would take it for a message it has seen; the same one for a repeated call.
  const name = message.messageId.length > LONGEST_NAME ? id : message.messageId;
  const messageId = `${name}-replay${Date.parse(message.parkedAt)}`;
  const { destination, properties } = addressOf(queue);
  const again = { id: messageId, body, properties };
  await ports.queue.send(destination, [again], ports.telemetry.currentTraceparent());
  return { id, outcome: 'sent', ...runIdOf(ref.data) };
}

/** A job that has ended has gone on without the message: whoever still wants it asks for another job. */
async function whyJobNeedsNone(ref: JobMessage, { jobs }: ReplayParkedPorts): Promise<string | undefined> {
  const state = (await jobs.find(ref))?.document.state;
  if (state === undefined) return 'Its job is gone.';
  return isTerminal({ state }) ? `Its job is ${state}: there is nothing left to do.` : undefined;
}

/** All messages of one failed run lead to one new run. */
async function restart(failed: Run, ports: ReplayParkedPorts): Promise<string> {
  const { kinds, disabledRules, enabledRules, baselineRunId } = failed.options;
  const run = await startRun(
    {
      projectId: failed.projectId,
      ...(failed.repository === undefined
        ? { snapshot_id: failed.snapshotId }
        : { repository: askedFor(failed.repository) }),
      ...(kinds === undefined ? {} : { kinds }),
      ...(disabledRules === undefined ? {} : { disabled_rules: disabledRules }),
      ...(enabledRules === undefined ? {} : { enabled_rules: enabledRules }),
      ...(baselineRunId === undefined ? {} : { baseline_run_id: baselineRunId }),
      idempotencyKey: `replay-${failed.id}`,
    },
    failed.tenantId,
    ports,
  );
  return run.id;
}

/** As it was asked for: a branch may have what is missing by now. */
function askedFor({ url, ref }: RunRepository): NonNullable<StartRun['repository']> {
  return { url, ...(ref === undefined ? {} : { ref }) };
}

function runIdOf(ref: RunRef | undefined): { runId?: string } {
  return ref === undefined ? {} : { runId: ref.runId };
}

function parseIfJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // It was parked because nobody could read it; perhaps a newer version can.
    return text;
  }
}
