import { z } from 'zod';

/** An event in the Event Grid schema; what `data` holds is between publisher and subscriber. */
export const GridEvent = z.object({
  topic: z.string().optional(),
  subject: z.string(),
  eventType: z.string(),
  id: z.string(),
  eventTime: z.iso.datetime({ offset: true }),
  data: z.record(z.string(), z.unknown()),
  dataVersion: z.string(),
  metadataVersion: z.string().optional(),
});
export type GridEvent = z.infer<typeof GridEvent>;
