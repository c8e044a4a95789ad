import { z } from 'zod';
import { Region } from '../finding';

/** Where a text leads within its repository, and the places in it that others can lead to. */
export const DocumentFacts = z.strictObject({
  links: z.array(
    z.strictObject({
      region: Region,
      /** As it is written, decoded; empty for a place in the same file. */
      path: z.string(),
      anchor: z.string().optional(),
    }),
  ),
  /** Letters and digits alone. */
  anchors: z.array(z.string()),
});
export type DocumentFacts = z.infer<typeof DocumentFacts>;
