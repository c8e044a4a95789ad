import { z } from 'zod';
import type { TaskPrompt } from './task-prompt';

export const generatePrompt: TaskPrompt = {
  name: 'generate',
  version: 1,
  system: `You write code that the caller asks for, as it would stand in the repository it is for: its language, its style, its libraries.
Write whole files. Handle what can go wrong. Use no library that the repository does not have, unless the caller names it.`,
  maxOutputTokens: 8000,
};

export const GenerateOutput = z.object({
  summary: z.string().describe('What it does and what the caller has to know, in one to three sentences.'),
  files: z.array(z.object({ path: z.string(), text: z.string() })).max(20),
});
