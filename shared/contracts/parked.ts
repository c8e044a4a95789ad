import { z } from 'zod';
import { ParkedMessageId } from './ids';

export const ParkedMessageView = z.object({
  id: ParkedMessageId,
  queue: z.string(),
  message_id: z.string(),
  reason: z.string(),
  parked_at: z.iso.datetime(),
});
export type ParkedMessageView = z.infer<typeof ParkedMessageView>;

export const ReplayParked = z.strictObject({
  queue: z.string().max(260).optional().describe('Queue whose messages are put back; all queues when absent.'),
  ids: z
    .array(ParkedMessageId)
    .min(1)
    .max(100)
    .optional()
    .describe('These messages only; all of the page when absent.'),
  limit: z.int().min(1).max(100).default(50).describe('How many parked messages are looked at.'),
  cursor: z.string().max(2000).optional().describe('`next_cursor` of the page before.'),
});
export type ReplayParked = z.infer<typeof ReplayParked>;

/**
 * `sent`: the message is on its queue again. `restarted`: its run had failed, and was started again as another. `kept`: it stays parked,
 * and `note` says why.
 */
export const ReplayedView = z.object({
  id: ParkedMessageId,
  outcome: z.enum(['sent', 'restarted', 'kept']),
  run_id: z.string().optional(),
  note: z.string().optional(),
});
export type ReplayedView = z.infer<typeof ReplayedView>;
