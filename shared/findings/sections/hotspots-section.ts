import { z } from 'zod';

/** Files that are both hard to follow and changed often: there work on them pays off first. */
export const HotspotsSection = z.strictObject({
  /** False where the commits of the repository are not known; then there are no files either. */
  hasHistory: z.boolean(),
  files: z.array(
    z.strictObject({
      path: z.string(),
      /** That touched it within a year before the newest. */
      commits: z.int().positive(),
      /** Cognitive complexity of all its functions. */
      cognitive: z.int().positive(),
    }),
  ),
});
export type HotspotsSection = z.infer<typeof HotspotsSection>;
