import { z } from 'zod';
import { PageQuery } from './envelope';
import { EventType, ProductEvent } from './events';

export const AuditQuery = z.strictObject({
  from: z.iso.date().describe('First day, UTC.'),
  to: z.iso.date().describe('Last day, UTC; at most 31 days after the first.'),
  type: EventType.optional().describe('Events of this type only.'),
  ...PageQuery,
});
export type AuditQuery = z.infer<typeof AuditQuery>;

export const AuditEntryView = z.object({
  sequence: z.int().describe('Place in the log of its hour, from 1.'),
  previous: z.string().describe('SHA-256 of the line before, zeros in the first: a line taken out or changed shows.'),
  event: ProductEvent,
});
export type AuditEntryView = z.infer<typeof AuditEntryView>;
