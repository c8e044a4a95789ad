import { z } from 'zod';

/** One figure a bench produced. `ratio` says how it stands to `baseline`. */
export const Measurement = z.strictObject({
  name: z.string(),
  value: z.number(),
  unit: z.string(),
  baseline: z.number().optional(),
  ratio: z.number().optional(),
});
export type Measurement = z.infer<typeof Measurement>;
