import type { JournalEntry } from '../journal/journal-operation';
import { withApplicationProperties } from '../message/change-message';
import { createLockToken, type LockToken } from '../message/lock-token';
import type { EncodedEntry, MessageContent } from '../message/message-content';
import { lockLost, messageNotFound, ServiceBusError } from '../service-bus-error';
import { Deadlines } from './deadlines';
import { type Consumer, Dispatcher } from './dispatcher';
import { DuplicateHistory } from './duplicate-history';
import { deadLetterProperties, type Outcome } from './outcome';
import type { QueueCounts } from './queue-counts';
import type { QueueHost } from './queue-host';
import type { QueueSettings } from './queue-settings';
import { ReadyList } from './ready-list';
import { activateStoredMessage, createStoredMessage, deadlineOf, putEntry, type StoredMessage } from './stored-message';
import { forward, forwardDeadLetter, moveToDeadLetterQueue } from './transfer';

/** Where a message comes from, when it was not sent just now for the first time. */
export interface Arrival {
  readonly scheduledForMs?: number;
  readonly originalSequenceNumber?: number;
  readonly deadLetterSource?: string;
  readonly deliveryCount?: number;
}

export interface Arrived {
  readonly sequenceNumber: number;
  readonly entries: JournalEntry[];
}

/**
 * The messages of one queue and what may happen to them. Every change takes effect in memory at once and is returned as the
 * journal entries that make it durable; the caller commits them and answers its client when they are written.
 */
export class Queue {
  /** In the order of their sequence numbers. */
  readonly messages = new Map<number, StoredMessage>();
  readonly dispatcher: Dispatcher;
  readonly history: DuplicateHistory | undefined;
  lastSequenceNumber = 0;
  private readonly ready = new ReadyList();
  private readonly locks = new Map<LockToken, StoredMessage>();
  private readonly deadlines = new Deadlines(
    () => this.messages.size,
    (message, nowMs) => this.onDeadline(message, nowMs),
  );

  constructor(
    readonly settings: QueueSettings,
    private readonly host: QueueHost,
    /** Undefined for a dead-letter queue. */
    readonly deadLetterQueue?: Queue,
  ) {
    this.history =
      settings.duplicateWindowMs === undefined ? undefined : new DuplicateHistory(settings.duplicateWindowMs);
    this.dispatcher = new Dispatcher({
      hasReady: () => this.ready.size > 0,
      takeReady: (consumer) => this.takeReady(consumer),
      beforeDispatch: () => host.flush(),
    });
  }

  get isTopic(): boolean {
    return this.settings.routes !== undefined;
  }

  receive(content: MessageContent, arrival: Arrival = {}): Arrived {
    const nowMs = Date.now();
    const seen = content.messageId === undefined ? undefined : this.history?.find(content.messageId, nowMs);
    if (seen !== undefined) return { sequenceNumber: seen.sequenceNumber, entries: [] };
    const sequenceNumber = ++this.lastSequenceNumber;
    const message = createStoredMessage(this.settings, content, { ...arrival, sequenceNumber, nowMs });
    const entries = this.remember(message, nowMs);
    const { name } = this.settings;
    if (this.handsOn && message.scheduledForMs === undefined) {
      entries.push({ operation: { do: 'count', queue: name, sequenceNumber } });
      return { sequenceNumber, entries: [...entries, ...this.handOn(message)] };
    }
    this.messages.set(sequenceNumber, message);
    entries.push(putEntry(name, message));
    this.place(message);
    return { sequenceNumber, entries };
  }

  settle(token: LockToken, outcome: Outcome): JournalEntry[] {
    const message = this.lockedBy(token);
    if (outcome.kind === 'complete') return [this.remove(message)];
    if (outcome.kind === 'deadLetter') return this.deadLetterOnRequest(message, outcome.properties);
    message.content = withApplicationProperties(message.content, outcome.properties);
    const hasChanged = outcome.properties.length > 0;
    if (outcome.kind === 'abandon') return this.giveBack(message, hasChanged);
    message.isDeferred = true;
    this.countDelivery(message);
    return [this.unlock(message, hasChanged)];
  }

  renewLock(token: LockToken): { untilMs: number; entries: JournalEntry[] } {
    const message = this.lockedBy(token);
    const entries = [this.lock(message, token)];
    return { untilMs: deadlineOf(message), entries };
  }

  /** The message behind a valid lock. */
  lockedBy(token: LockToken): StoredMessage {
    const message = this.locks.get(token);
    if (message?.lock === undefined || message.lock.untilMs <= Date.now()) throw lockLost();
    return message;
  }

  /** Removes all of them or, when one is not scheduled, none. */
  cancelScheduled(sequenceNumbers: readonly number[]): JournalEntry[] {
    const isScheduled = (message: StoredMessage): boolean => message.scheduledForMs !== undefined;
    return this.find(sequenceNumbers, isScheduled).map((message) => this.remove(message));
  }

  /** Hands out deferred messages, locked or (receive-and-delete) removed. */
  takeDeferred(
    sequenceNumbers: readonly number[],
    isSettled: boolean,
  ): { messages: StoredMessage[]; entries: JournalEntry[] } {
    const isWaiting = (message: StoredMessage): boolean => message.isDeferred && message.lock === undefined;
    const messages = this.find(sequenceNumbers, isWaiting);
    return { messages, entries: messages.map((message) => (isSettled ? this.remove(message) : this.lock(message))) };
  }

  peek(fromSequenceNumber: number, maxCount: number): StoredMessage[] {
    const nowMs = Date.now();
    const found: StoredMessage[] = [];
    for (const message of this.messages.values()) {
      if (found.length >= maxCount) break;
      if (message.sequenceNumber >= fromSequenceNumber && message.expiresAtMs > nowMs) found.push(message);
    }
    return found;
  }

  counts(): QueueCounts {
    let scheduled = 0;
    let deferred = 0;
    for (const message of this.messages.values()) {
      if (message.scheduledForMs !== undefined) scheduled++;
      else if (message.isDeferred && message.lock === undefined) deferred++;
    }
    const deadLettered = this.deadLetterQueue?.messages.size ?? 0;
    return { active: this.ready.size, locked: this.locks.size, scheduled, deferred, deadLettered };
  }

  /** Puts a message where it belongs by what it says of itself: under its lock, on schedule, aside or ready. */
  place(message: StoredMessage): void {
    if (message.lock !== undefined) this.locks.set(message.lock.token, message);
    else if (message.scheduledForMs === undefined && !message.isDeferred) {
      this.ready.add(message);
      this.dispatcher.pump();
    }
    message.deadlineMs = deadlineOf(message);
    this.deadlines.watch(message);
  }

  private get handsOn(): boolean {
    return this.settings.forwardTo !== undefined || this.isTopic;
  }

  stop(): void {
    this.deadlines.stop();
  }

  private takeReady(consumer: Consumer): StoredMessage | undefined {
    for (let message = this.ready.takeFirst(); message !== undefined; message = this.ready.takeFirst()) {
      if (message.expiresAtMs <= Date.now()) {
        this.host.commit(this.expire(message));
        continue;
      }
      this.host.commit([consumer.isSettled ? this.remove(message) : this.lock(message)]);
      return message;
    }
    return undefined;
  }

  private onDeadline(message: StoredMessage, nowMs: number): void {
    if (message.lock !== undefined) this.host.commit(this.giveBack(message, false));
    else if (message.scheduledForMs !== undefined) this.host.commit(this.activate(message, nowMs));
    else this.host.commit(this.expire(message));
  }

  /** A due message is enqueued only now: it gets a new number and time. */
  private activate(message: StoredMessage, nowMs: number): JournalEntry[] {
    if (this.handsOn) return [this.remove(message), ...this.handOn(message)];
    const operation = { queue: this.settings.name, sequenceNumber: message.sequenceNumber };
    this.messages.delete(message.sequenceNumber);
    const newSequenceNumber = ++this.lastSequenceNumber;
    activateStoredMessage(message, newSequenceNumber, nowMs);
    this.messages.set(newSequenceNumber, message);
    this.place(message);
    return [{ operation: { do: 'activate', ...operation, newSequenceNumber, atMs: nowMs } }];
  }

  private handOn(message: StoredMessage): JournalEntry[] {
    const { forwardTo, routes = [] } = this.settings;
    if (forwardTo !== undefined) return forward(message, this.host.queue(forwardTo));
    const takers = routes.filter((route) => route.accepts(message.content));
    return takers.flatMap(({ queueName }) => forward(message, this.host.queue(queueName)));
  }

  private expire(message: StoredMessage): JournalEntry[] {
    if (!this.settings.deadLettersExpired) return [this.remove(message)];
    const description = 'The message expired and was dead lettered.';
    return this.deadLetter(message, deadLetterProperties('TTLExpiredException', description));
  }

  /** A delivery failed: it was abandoned or its lock ran out. */
  private giveBack(message: StoredMessage, hasChanged: boolean): JournalEntry[] {
    this.countDelivery(message);
    const { maxDeliveryCount } = this.settings;
    if (message.deliveryCount < maxDeliveryCount) return [this.unlock(message, hasChanged)];
    const description = `Message could not be consumed after ${maxDeliveryCount} delivery attempts.`;
    return this.deadLetter(message, deadLetterProperties('MaxDeliveryCountExceeded', description));
  }

  private deadLetterOnRequest(message: StoredMessage, properties: readonly EncodedEntry[]): JournalEntry[] {
    if (this.deadLetterQueue !== undefined) return this.deadLetter(message, properties);
    this.host.commit([this.unlock(message, false)]);
    throw new ServiceBusError('amqp:not-allowed', 'A message of the dead-letter queue cannot be dead-lettered again.');
  }

  private deadLetter(message: StoredMessage, properties: readonly EncodedEntry[]): JournalEntry[] {
    const removal = this.remove(message);
    const { forwardDeadLettersTo, name } = this.settings;
    if (forwardDeadLettersTo !== undefined) {
      const route = { sourceName: name, target: this.host.queue(forwardDeadLettersTo) };
      return [removal, ...forwardDeadLetter(message, route, properties)];
    }
    if (this.deadLetterQueue === undefined) return [removal];
    return [removal, ...moveToDeadLetterQueue(message, this.deadLetterQueue, properties)];
  }

  private lock(message: StoredMessage, token: LockToken = createLockToken()): JournalEntry {
    message.lock = { token, untilMs: Date.now() + this.settings.lockDurationMs };
    this.place(message);
    const { sequenceNumber, lock } = message;
    return { operation: { do: 'lock', queue: this.settings.name, sequenceNumber, lock } };
  }

  private unlock(message: StoredMessage, hasChanged: boolean): JournalEntry {
    this.dropLock(message);
    this.place(message);
    if (hasChanged) return putEntry(this.settings.name, message);
    const { sequenceNumber, deliveryCount, isDeferred } = message;
    return { operation: { do: 'unlock', queue: this.settings.name, sequenceNumber, deliveryCount, isDeferred } };
  }

  private remove(message: StoredMessage): JournalEntry {
    this.dropLock(message);
    this.ready.remove(message);
    this.messages.delete(message.sequenceNumber);
    message.isRemoved = true;
    return { operation: { do: 'remove', queue: this.settings.name, sequenceNumber: message.sequenceNumber } };
  }

  private dropLock(message: StoredMessage): void {
    if (message.lock !== undefined) this.locks.delete(message.lock.token);
    delete message.lock;
  }

  /** A deferral counts as a delivery too; in the dead-letter queue the count stays what it was. */
  private countDelivery(message: StoredMessage): void {
    if (this.deadLetterQueue !== undefined) message.deliveryCount++;
  }

  private remember(message: StoredMessage, atMs: number): JournalEntry[] {
    const { sequenceNumber, content } = message;
    if (this.history === undefined || content.messageId === undefined) return [];
    const seen = { messageId: content.messageId, sequenceNumber, atMs };
    this.history.add(seen);
    return [{ operation: { do: 'seen', queue: this.settings.name, ...seen } }];
  }

  private find(sequenceNumbers: readonly number[], matches: (message: StoredMessage) => boolean): StoredMessage[] {
    return sequenceNumbers.map((sequenceNumber) => {
      const message = this.messages.get(sequenceNumber);
      if (message === undefined || !matches(message)) throw messageNotFound(sequenceNumber);
      return message;
    });
  }
}
