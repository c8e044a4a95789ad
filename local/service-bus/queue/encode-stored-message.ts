import { writeInt, writeLong, writeString, writeTimestamp } from '../amqp/write-value';
import { encodeMessage } from '../message/encode-message';
import type { EncodedEntry } from '../message/message-content';
import type { StoredMessage } from './stored-message';

const MESSAGE_STATE = { active: 0, deferred: 1, scheduled: 2 } as const;

/** The message as a receiver gets it; a browsed one shows no lock. */
export function encodeStoredMessage(message: StoredMessage, options: { withLock: boolean }): Buffer {
  const annotations: EncodedEntry[] = [
    { key: 'x-opt-enqueued-time', value: writeTimestamp(message.enqueuedAtMs) },
    { key: 'x-opt-sequence-number', value: writeLong(message.sequenceNumber) },
    { key: 'x-opt-enqueue-sequence-number', value: writeLong(message.originalSequenceNumber) },
    { key: 'x-opt-message-state', value: writeInt(messageState(message)) },
  ];
  if (options.withLock && message.lock !== undefined) {
    annotations.push({ key: 'x-opt-locked-until', value: writeTimestamp(message.lock.untilMs) });
  }
  if (message.deadLetterSource !== undefined) {
    annotations.push({ key: 'x-opt-deadletter-source', value: writeString(message.deadLetterSource) });
  }
  return encodeMessage(message.content, {
    timeToLiveMs: message.timeToLiveMs,
    deliveryCount: message.deliveryCount,
    annotations,
  });
}

/** A message that was scheduled still says so after its time has come, as on the service. */
function messageState(message: StoredMessage): number {
  if (message.isDeferred) return MESSAGE_STATE.deferred;
  return message.wasScheduled ? MESSAGE_STATE.scheduled : MESSAGE_STATE.active;
}
