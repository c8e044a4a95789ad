import type { Destination, QueueName } from '../config';

export interface OutgoingMessage {
  /** The queue drops a second message of this id within its window. */
  id: string;
  body: unknown;
  /** What rules of subscriptions look at. */
  properties?: Readonly<Record<string, string>> | undefined;
  /** Delivered no sooner; at once when absent. */
  notBefore?: Date | undefined;
  /** How often the work was postponed before. */
  attempt?: number | undefined;
}

/** Messages stored together with the change that causes them; gone once they have been sent. */
export interface OutboxRecord {
  id: string;
  tenantId: string;
  /** The run or job in whose partition it lies; absent where the tenant has one partition. */
  runId?: string | undefined;
  queue: Destination;
  messages: OutgoingMessage[];
  /** Operation that stored it, so that what is sent later stays in one trace. */
  traceparent?: string | undefined;
  createdAt: string;
}

export interface OutboxStore {
  /** Records of all tenants that are older than `before` and still not sent. */
  listUnsent(before: string): Promise<OutboxRecord[]>;
  markSent(record: OutboxRecord): Promise<void>;
}

export interface WaitingMessages {
  /** Since when the message waits that has been in the queue for longest, those that are being handled included; undefined for none. */
  oldestWaiting(queue: QueueName): Promise<Date | undefined>;
}

export interface MessageQueue {
  /** Sends to a queue or a topic. */
  send(destination: Destination, messages: readonly OutgoingMessage[], traceparent?: string): Promise<void>;
}
