import { TOPICS, type Destination } from '../../../shared/config';
import type { MessageQueue, OutgoingMessage, WaitingMessages } from '../../../shared/events';
import type { Clock } from '../../../shared/kernel';

export interface ReceivedMessage extends OutgoingMessage {
  traceparent: string | undefined;
}

export interface MemoryQueue extends MessageQueue, WaitingMessages {
  /** Takes everything that waits in the queue or topic. */
  take(queue: Destination): ReceivedMessage[];
  /** How many wait in all queues; events, which wait on the topic, are not among them. */
  size(): number;
  eventCount(): number;
}

/** How long the queues of `local/service-bus.config.json` remember the ids of messages. */
const DUPLICATE_WINDOW_MS = 5 * 60_000;

export function memoryQueue(clock: Clock): MemoryQueue {
  const waiting = new Map<Destination, ReceivedMessage[]>();
  const seen = new Map<string, number>();
  const sentAt = new WeakMap<ReceivedMessage, Date>();

  function isDuplicate(name: string): boolean {
    const now = clock.now().getTime();
    const earlier = seen.get(name);
    if (earlier !== undefined && now - earlier < DUPLICATE_WINDOW_MS) return true;
    seen.set(name, now);
    return false;
  }

  return {
    async send(queue, messages, traceparent) {
      const fresh = messages.filter(({ id }) => !isDuplicate(`${queue}/${id}`));
      const received = fresh.map((message) => ({ ...structuredClone(message), traceparent }));
      for (const message of received) sentAt.set(message, clock.now());
      waiting.set(queue, [...(waiting.get(queue) ?? []), ...received]);
    },
    async oldestWaiting(queue) {
      const [oldest] = waiting.get(queue) ?? [];
      return oldest && sentAt.get(oldest);
    },
    take(queue) {
      const messages = waiting.get(queue) ?? [];
      waiting.delete(queue);
      return messages;
    },
    size: () => [...waiting].flatMap(([name, messages]) => (name === TOPICS.events ? [] : messages)).length,
    eventCount: () => waiting.get(TOPICS.events)?.length ?? 0,
  };
}
