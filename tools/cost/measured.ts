import { z } from 'zod';

/** infra/measured.json: what an analysis took, on a machine and a day. `npm run cost -- --measure` writes it anew. */
export const Measured = z.strictObject({
  measuredAt: z.iso.date(),
  /** Lines that were analysed, and what of. */
  lines: z.int().positive(),
  source: z.string(),
  processor: z.string(),
  /** User and system time of every process together. */
  cpuSeconds: z.number().positive(),
  findings: z.int().nonnegative(),
  /** Packed source. */
  archiveBytes: z.int().positive(),
  /** All reports of a run together. */
  reportBytes: z.int().positive(),
});
export type Measured = z.infer<typeof Measured>;
