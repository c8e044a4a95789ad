import type { QueueName } from '../config';
import type { WaitingMessages } from './ports';

/** Between storing a change and its message reaching the queue, the clocks of both included. */
const SENT_WITHIN_MS = 60_000;

export type MayStillWait = (queue: QueueName, storedAt: string) => Promise<boolean>;

/**
 * Tells whether a message that was sent for a change may still wait for its turn: queues are handled in order, so it may where an older one
 * waits. Looks at each queue once.
 */
export function mayStillWait(queue: WaitingMessages): MayStillWait {
  const looked = new Map<QueueName, Promise<Date | undefined>>();
  return async (name, storedAt) => {
    const oldest = looked.get(name) ?? queue.oldestWaiting(name);
    looked.set(name, oldest);
    const waitingSince = await oldest;
    return waitingSince !== undefined && waitingSince.getTime() <= Date.parse(storedAt) + SENT_WITHIN_MS;
  };
}
