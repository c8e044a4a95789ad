import { z } from 'zod';
import { ERROR_CODES } from '../kernel';

export const Metadata = z.object({ request_id: z.string(), timestamp: z.iso.datetime(), version: z.string() });

export const ErrorEnvelope = z.object({
  success: z.literal(false),
  error: z.object({
    code: z.enum(ERROR_CODES),
    message: z.string(),
    details: z.array(z.object({ field: z.string(), issue: z.string() })),
  }),
  metadata: Metadata,
});
export type ErrorEnvelope = z.infer<typeof ErrorEnvelope>;

/** The answer around any successful result. */
export const successEnvelope = <Data extends z.ZodType>(data: Data) =>
  z.object({ success: z.literal(true), data, metadata: Metadata });

/** One page of a list; `next_cursor` is null on the last one. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next_cursor: z.string().nullable() });

/** Query fields of every list. */
export const PageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('How many items a page holds at most.'),
  cursor: z.string().max(2000).optional().describe('`next_cursor` of the page before.'),
};
