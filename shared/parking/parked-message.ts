import type { MessageSource } from '../config';

/** A message nobody could process, kept with its reason for a person to look at and put back. */
export interface ParkedMessage {
  id: string;
  /** The queue it was in, or the subscription. */
  queue: MessageSource;
  messageId: string;
  /** The body as it came; ids only, for our own messages. */
  body: string;
  reason: string;
  parkedAt: string;
}

export interface ParkedQuery {
  /** All queues when absent. */
  queue?: MessageSource | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ParkedMessageStore {
  /** Keeps the message; the same message again changes nothing but the time. */
  park(message: ParkedMessage): Promise<void>;
  /** Oldest first. */
  list(query: ParkedQuery): Promise<{ items: ParkedMessage[]; nextCursor: string | undefined }>;
  /** Nothing happens when it is gone. */
  remove(message: Pick<ParkedMessage, 'queue' | 'id'>): Promise<void>;
}
