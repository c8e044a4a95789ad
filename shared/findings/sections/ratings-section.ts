import { z } from 'zod';

/** From best to worst. */
export const Grade = z.enum(['A', 'B', 'C', 'D', 'E']);
export type Grade = z.infer<typeof Grade>;

const Rating = z.strictObject({
  grade: Grade,
  /** What it is made of, in words. */
  reason: z.string(),
});
export type Rating = z.infer<typeof Rating>;

/** One grade for each quality that was looked at; docs/metrics.md says how they are made. */
export const RatingsSection = z.strictObject({
  maintainability: Rating.optional(),
  reliability: Rating.optional(),
  security: Rating.optional(),
  duplication: Rating.optional(),
  coverage: Rating.optional(),
});
export type RatingsSection = z.infer<typeof RatingsSection>;
