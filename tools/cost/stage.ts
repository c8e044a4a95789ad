import { z } from 'zod';

/** What of infra/stages.bicep has a price. */
export const Stage = z.object({
  scale: z.object({ memoryMb: z.number(), alwaysReady: z.number() }),
  throughput: z.object({ mode: z.enum(['serverless', 'autoscale']), maximum: z.number().optional() }),
  backupDays: z.number(),
  zoneRedundant: z.boolean(),
});
export type Stage = z.infer<typeof Stage>;
