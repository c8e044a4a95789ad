import { z } from 'zod';
import type { TaskPrompt } from './task-prompt';

export const completePrompt: TaskPrompt = {
  name: 'complete',
  version: 1,
  system: `You complete code at the end of the selection, or of the file where nothing is selected.
Answer only with what is missing, ready to be put there: do not repeat what stands before it. Stop where the statement, the function or the
thought ends.`,
  maxOutputTokens: 1000,
};

export const CompleteOutput = z.object({ completion: z.string() });
