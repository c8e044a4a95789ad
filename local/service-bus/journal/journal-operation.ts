import { z } from 'zod';

const at = { queue: z.string(), sequenceNumber: z.int() };
const Lock = z.strictObject({ token: z.string(), untilMs: z.number() });

/** One change of one queue. `put` carries the encoded message as its data; the others carry none. */
export const JournalOperation = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('put'),
    ...at,
    enqueuedAtMs: z.number(),
    originalSequenceNumber: z.int(),
    deliveryCount: z.int(),
    scheduledForMs: z.number().optional(),
    wasScheduled: z.boolean().optional(),
    isDeferred: z.boolean().optional(),
    deadLetterSource: z.string().optional(),
    lock: Lock.optional(),
  }),
  z.strictObject({ do: z.literal('lock'), ...at, lock: Lock }),
  z.strictObject({ do: z.literal('unlock'), ...at, deliveryCount: z.int(), isDeferred: z.boolean() }),
  z.strictObject({ do: z.literal('activate'), ...at, newSequenceNumber: z.int(), atMs: z.number() }),
  z.strictObject({ do: z.literal('remove'), ...at }),
  /** A message id the queue will refuse as a duplicate, and the sequence number its first message got. */
  z.strictObject({ do: z.literal('seen'), ...at, messageId: z.string(), atMs: z.number() }),
  /** The highest sequence number handed out, kept when the message that had it is gone. */
  z.strictObject({ do: z.literal('count'), ...at }),
]);
export type JournalOperation = z.infer<typeof JournalOperation>;

export interface JournalEntry {
  readonly operation: JournalOperation;
  readonly data?: Buffer;
}
