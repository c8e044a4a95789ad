import { z } from 'zod';

export const EditOutput = z.object({ path: z.string(), search: z.string(), replace: z.string() });

/** What a model answers where it changes files. */
export const EditsOutput = z.object({
  summary: z.string().describe('What was done and why, in one to three sentences.'),
  edits: z.array(EditOutput).max(50),
});
export type EditsOutput = z.infer<typeof EditsOutput>;
