import type { z } from 'zod';
import type { MessageSource } from '../../shared/config';
import type { AurelisError } from '../../shared/kernel';
import type { Services } from './services';

/** What Service Bus says about a delivery. */
export interface Delivery {
  messageId: string;
  /** 1 for the first. */
  deliveryCount: number;
  /** Queue the message was dead-lettered from; only in the dead-letter queue. */
  deadLetterSource: string | undefined;
  applicationProperties: Readonly<Record<string, unknown>>;
}

/** One queue function: which queue or subscription, what a message looks like, what to do with it. */
export interface QueueFunction<Schema extends z.ZodType = z.ZodType> {
  name: string;
  queue: MessageSource;
  message: Schema;
  handle(message: z.infer<Schema>, services: Services, delivery: Delivery): Promise<void>;
  /** Called before a readable message is parked for good: what waits for it must hear of it. */
  onParked?(message: z.infer<Schema>, error: AurelisError, services: Services): Promise<void>;
}

export interface AnyQueueFunction extends Omit<QueueFunction, 'handle' | 'onParked'> {
  handle(message: never, services: Services, delivery: Delivery): Promise<void>;
  onParked?(message: never, error: AurelisError, services: Services): Promise<void>;
}

/** Keeps the message type inferred from the schema. */
export function queueFunction<Schema extends z.ZodType>(definition: QueueFunction<Schema>): QueueFunction<Schema> {
  return definition;
}
