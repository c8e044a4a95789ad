import type { JournalEntry } from '../journal/journal-operation';
import { withApplicationProperties } from '../message/change-message';
import type { EncodedEntry } from '../message/message-content';
import type { Queue } from './queue';
import type { StoredMessage } from './stored-message';

/** Hands a message on to the queue that takes over what arrives here. */
export function forward(message: StoredMessage, target: Queue): JournalEntry[] {
  const { originalSequenceNumber, deadLetterSource } = message;
  const arrival = { originalSequenceNumber, ...(deadLetterSource !== undefined && { deadLetterSource }) };
  return target.receive(message.content, arrival).entries;
}

/** Puts a message into the dead-letter queue of its queue, with the reason among its application properties. */
export function moveToDeadLetterQueue(
  message: StoredMessage,
  target: Queue,
  properties: readonly EncodedEntry[],
): JournalEntry[] {
  const { originalSequenceNumber, deliveryCount, deadLetterSource } = message;
  const content = withApplicationProperties(message.content, properties);
  const arrival = {
    originalSequenceNumber,
    deliveryCount,
    ...(deadLetterSource !== undefined && { deadLetterSource }),
  };
  return target.receive(content, arrival).entries;
}

/** Sends a dead letter on to another queue, where its deliveries count from zero again. */
export function forwardDeadLetter(
  message: StoredMessage,
  route: { readonly sourceName: string; readonly target: Queue },
  properties: readonly EncodedEntry[],
): JournalEntry[] {
  // The time to live was meant for the first queue: a message parked elsewhere must not vanish because of it.
  const { timeToLiveMs: _ended, ...content } = withApplicationProperties(message.content, properties);
  const arrival = { originalSequenceNumber: message.originalSequenceNumber, deadLetterSource: route.sourceName };
  return route.target.receive(content, arrival).entries;
}
