import { z } from 'zod';
import type { TaskPrompt } from './task-prompt';

export const reviewPrompt: TaskPrompt = {
  name: 'review',
  version: 1,
  system: `You review code as a careful colleague: defects, risks, what is missing, what is hard to read; not matters of taste.
Each comment names a file by the path you were given and quotes, character by character, the line it is about; a comment whose quote is not
in the file is thrown away. Say what is wrong, why it matters and what to do. No comment is better than a weak one.`,
  maxOutputTokens: 4000,
};

export const ReviewOutput = z.object({
  summary: z.string(),
  comments: z
    .array(
      z.object({
        path: z.string(),
        quote: z.string().describe('A whole line of the file.'),
        level: z.enum(['note', 'warning', 'error']),
        message: z.string(),
      }),
    )
    .max(50),
});
