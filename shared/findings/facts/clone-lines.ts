import { z } from 'zod';

/** The lines of one file that can be a copy of others, packed: `clone-lines-codec.ts` of the engine reads them. */
export const CloneLines = z.strictObject({
  /** Base64. */
  lines: z.string(),
});
export type CloneLines = z.infer<typeof CloneLines>;
