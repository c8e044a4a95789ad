import type { Task, TaskAnswerView, TaskName } from '../contracts';
import { AurelisError, digestId, hashParts, type Clock, type IdSource } from '../kernel';
import { requireProject, type ProjectStore } from '../projects';
import type { TaskAnswerStore } from './ports';
import { isTaken, takeTurn, type TakeTurnPorts, type Turn } from './take-turn';

export interface BeginTaskPorts extends TakeTurnPorts {
  answers: TaskAnswerStore;
  projects: Pick<ProjectStore, 'find'>;
  taskDeadlineMs: number;
  clock: Clock;
  ids: IdSource;
  wait(timeMs: number): Promise<void>;
}

export interface AskedTask {
  task: TaskName;
  request: Task;
  tenantId: string;
  /** The key that is charged. */
  callerId: string;
  requestId: string;
  idempotencyKey?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** How often whoever waits for another call looks whether that has its answer. */
const LOOK_AGAIN_MS = 500;

/** Nobody else can mean the same call. */
const ALONE: Turn = { end: async () => undefined };

/**
 * The turn of this call, or the answer that an earlier one with the same idempotency key was given. Of two at the same time one waits for
 * the other: it gets that one's answer, or its turn where the other failed. Throws CONFLICT for another request under the key, and where
 * the other takes longer than this one may. What was waited is taken off the time that is left: whoever is between caller and service cuts
 * off what takes longer.
 */
export async function beginTask(
  asked: AskedTask,
  ports: BeginTaskPorts,
): Promise<{ turn: Turn; leftMs: number } | { answer: TaskAnswerView }> {
  if (asked.idempotencyKey === undefined) return { turn: ALONE, leftMs: ports.taskDeadlineMs };
  const earlier = await earlierAnswer(asked, ports);
  if (earlier !== undefined) return { answer: earlier };

  const about = hashOf(asked);
  const claim = { tenantId: asked.tenantId, id: idOf(asked), holder: ports.ids.next('clm'), about };
  const until = ports.clock.now().getTime() + ports.taskDeadlineMs;
  for (;;) {
    const turn = await takeTurn(claim, ports);
    if (isTaken(turn) && turn.takenFor !== about) throw otherRequest();
    // Looked for after the turn was taken: the other one keeps its answer before it ends its own.
    const answer = await answerOr(turn, () => earlierAnswer(asked, ports));
    if (answer !== undefined) return { answer };
    const leftMs = until - ports.clock.now().getTime();
    if (!isTaken(turn)) return { turn, leftMs: Math.max(1, leftMs) };
    if (asked.signal?.aborted === true || leftMs <= 0) throw stillAnswered();
    await ports.wait(LOOK_AGAIN_MS);
  }
}

/** Ends the turn unless there is still something to do in it. */
async function answerOr(
  turn: Turn | { takenFor: string },
  look: () => Promise<TaskAnswerView | undefined>,
): Promise<TaskAnswerView | undefined> {
  let isOver = true;
  try {
    const answer = await look();
    isOver = answer !== undefined;
    return answer;
  } finally {
    if (isOver && !isTaken(turn)) await turn.end();
  }
}

/** Keeps the answer for whoever asks again with the key; returns the one that counts. */
export async function keepAnswer(
  asked: AskedTask,
  projectId: string | undefined,
  answer: TaskAnswerView,
  { answers }: Pick<BeginTaskPorts, 'answers'>,
): Promise<TaskAnswerView> {
  if (asked.idempotencyKey === undefined) return answer;
  const kept = await answers.createIfAbsent({
    ...{ id: idOf(asked), tenantId: asked.tenantId, requestHash: hashOf(asked), answer },
    ...(projectId === undefined ? {} : { projectId }),
  });
  if (kept.requestHash !== hashOf(asked)) throw otherRequest();
  return kept.answer;
}

const hashOf = ({ task, request }: AskedTask): string => hashParts([task, JSON.stringify(request)]);

const idOf = ({ tenantId, idempotencyKey = '' }: AskedTask): string => digestId('ans', [tenantId, idempotencyKey]);

async function earlierAnswer(asked: AskedTask, ports: BeginTaskPorts): Promise<TaskAnswerView | undefined> {
  const { tenantId } = asked;
  const kept = await ports.answers.find(tenantId, idOf(asked));
  if (kept === undefined) return undefined;
  if (kept.requestHash !== hashOf(asked)) throw otherRequest();
  if (kept.projectId !== undefined) await requireProject(kept.projectId, tenantId, ports.projects);
  return kept.answer;
}

function otherRequest(): AurelisError {
  return new AurelisError('CONFLICT', 'This idempotency key was used for another request.');
}

function stillAnswered(): AurelisError {
  return new AurelisError(
    'CONFLICT',
    'Another call with this idempotency key is still being answered. Repeat the call with the same key to get that answer.',
    { retryAfterSeconds: 5 },
  );
}
