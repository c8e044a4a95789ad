import type { JournalEntry } from '../journal/journal-operation';
import { encodeContent } from '../message/encode-message';
import type { LockToken } from '../message/lock-token';
import type { MessageContent } from '../message/message-content';
import type { QueueSettings } from './queue-settings';

export interface MessageLock {
  readonly token: LockToken;
  readonly untilMs: number;
}

export interface StoredMessage {
  sequenceNumber: number;
  /** The number of the first queue it was sent to; a forwarded message keeps it. */
  readonly originalSequenceNumber: number;
  content: MessageContent;
  enqueuedAtMs: number;
  /** Infinity when it never expires. */
  expiresAtMs: number;
  readonly timeToLiveMs: number | undefined;
  deliveryCount: number;
  /** Set until the moment comes. */
  scheduledForMs?: number;
  wasScheduled: boolean;
  isDeferred: boolean;
  lock?: MessageLock;
  readonly deadLetterSource?: string;
  isRemoved: boolean;
  /** The next moment at which something happens to it by itself. */
  deadlineMs: number;
}

export interface NewMessage {
  readonly sequenceNumber: number;
  readonly nowMs: number;
  readonly scheduledForMs?: number;
  readonly originalSequenceNumber?: number;
  readonly deadLetterSource?: string;
  readonly deliveryCount?: number;
}

export function createStoredMessage(
  settings: QueueSettings,
  content: MessageContent,
  origin: NewMessage,
): StoredMessage {
  const isScheduled = startOf(origin) > origin.nowMs;
  const timeToLiveMs = effectiveTimeToLiveMs(settings, content);
  return {
    sequenceNumber: origin.sequenceNumber,
    originalSequenceNumber: origin.originalSequenceNumber ?? origin.sequenceNumber,
    content,
    enqueuedAtMs: origin.nowMs,
    timeToLiveMs,
    expiresAtMs: settings.neverExpires ? Infinity : startOf(origin) + (timeToLiveMs ?? Infinity),
    deliveryCount: origin.deliveryCount ?? 0,
    ...(isScheduled && { scheduledForMs: startOf(origin) }),
    wasScheduled: isScheduled,
    isDeferred: false,
    ...(origin.deadLetterSource !== undefined && { deadLetterSource: origin.deadLetterSource }),
    isRemoved: false,
    deadlineMs: Infinity,
  };
}

export function activateStoredMessage(message: StoredMessage, sequenceNumber: number, nowMs: number): void {
  message.sequenceNumber = sequenceNumber;
  message.enqueuedAtMs = nowMs;
  if (message.expiresAtMs !== Infinity) message.expiresAtMs = nowMs + (message.timeToLiveMs ?? Infinity);
  delete message.scheduledForMs;
}

export function deadlineOf(message: StoredMessage): number {
  return message.lock?.untilMs ?? message.scheduledForMs ?? message.expiresAtMs;
}

/** The journal entry that brings the message back as it is now. */
export function putEntry(queueName: string, message: StoredMessage): JournalEntry {
  return {
    operation: {
      do: 'put',
      queue: queueName,
      sequenceNumber: message.sequenceNumber,
      originalSequenceNumber: message.originalSequenceNumber,
      enqueuedAtMs: message.enqueuedAtMs,
      deliveryCount: message.deliveryCount,
      ...(message.scheduledForMs !== undefined && { scheduledForMs: message.scheduledForMs }),
      ...(message.wasScheduled && { wasScheduled: true }),
      ...(message.isDeferred && { isDeferred: true }),
      ...(message.deadLetterSource !== undefined && { deadLetterSource: message.deadLetterSource }),
      ...(message.lock !== undefined && { lock: message.lock }),
    },
    data: encodeContent(message.content),
  };
}

/** The shorter of what the sender asked for and what the queue allows. */
function effectiveTimeToLiveMs(settings: QueueSettings, content: MessageContent): number | undefined {
  const timeToLiveMs = Math.min(content.timeToLiveMs ?? Infinity, settings.timeToLiveMs);
  return timeToLiveMs === Infinity ? undefined : timeToLiveMs;
}

/** The moment its time to live starts to run. */
function startOf(origin: NewMessage): number {
  return Math.max(origin.nowMs, origin.scheduledForMs ?? 0);
}
