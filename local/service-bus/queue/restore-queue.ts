import type { JournalEntry } from '../journal/journal-operation';
import { parseMessage } from '../message/parse-message';
import type { Queue } from './queue';
import { activateStoredMessage, createStoredMessage, putEntry } from './stored-message';

/** Applies one change of the journal. Nothing is placed yet: only the end of the journal tells what is still there. */
export function applyEntry(queue: Queue, { operation, data }: JournalEntry): void {
  const { sequenceNumber } = operation;
  const message = queue.messages.get(sequenceNumber);
  queue.lastSequenceNumber = Math.max(queue.lastSequenceNumber, sequenceNumber);
  switch (operation.do) {
    case 'put':
      queue.messages.set(sequenceNumber, restoreMessage(queue, operation, data ?? Buffer.alloc(0)));
      return;
    case 'lock':
      if (message !== undefined) message.lock = operation.lock;
      return;
    case 'unlock':
      if (message === undefined) return;
      delete message.lock;
      message.deliveryCount = operation.deliveryCount;
      message.isDeferred = operation.isDeferred;
      return;
    case 'activate':
      if (message === undefined) return;
      queue.messages.delete(sequenceNumber);
      activateStoredMessage(message, operation.newSequenceNumber, operation.atMs);
      queue.messages.set(operation.newSequenceNumber, message);
      queue.lastSequenceNumber = Math.max(queue.lastSequenceNumber, operation.newSequenceNumber);
      return;
    case 'remove':
      queue.messages.delete(sequenceNumber);
      return;
    case 'seen':
      queue.history?.add(operation);
      return;
    case 'count':
      return;
  }
}

/** Call once every entry is applied: puts the messages in place, which starts their timers. */
export function placeRestored(queue: Queue): void {
  for (const message of queue.messages.values()) queue.place(message);
}

/** What brings the queue back as it is now: one group of entries after the other. */
export function* snapshotOf(queue: Queue): Generator<readonly JournalEntry[]> {
  const { name } = queue.settings;
  yield [{ operation: { do: 'count', queue: name, sequenceNumber: queue.lastSequenceNumber } }];
  for (const seen of queue.history?.entries(Date.now()) ?? []) {
    yield [{ operation: { do: 'seen', queue: name, ...seen } }];
  }
  for (const message of queue.messages.values()) yield [putEntry(name, message)];
}

function restoreMessage(
  queue: Queue,
  operation: Extract<JournalEntry['operation'], { do: 'put' }>,
  data: Buffer,
): ReturnType<typeof createStoredMessage> {
  const { enqueuedAtMs, isDeferred, wasScheduled, lock, scheduledForMs } = operation;
  const message = createStoredMessage(queue.settings, parseMessage(data), {
    sequenceNumber: operation.sequenceNumber,
    originalSequenceNumber: operation.originalSequenceNumber,
    nowMs: enqueuedAtMs,
    deliveryCount: operation.deliveryCount,
    ...(scheduledForMs !== undefined && { scheduledForMs }),
    ...(operation.deadLetterSource !== undefined && { deadLetterSource: operation.deadLetterSource }),
  });
  message.isDeferred = isDeferred === true;
  message.wasScheduled = wasScheduled === true;
  if (lock !== undefined) message.lock = lock;
  return message;
}
