import { EDIT_RULES, type TaskPrompt } from './task-prompt';

export const refactorPrompt: TaskPrompt = {
  name: 'refactor',
  version: 1,
  system: `You refactor code as the caller asks: what it does, what it exports and how it is called stay the same.
Without a wish of the caller, choose what makes it easier to read: smaller functions, clearer names inside of functions, less nesting, no
repetition. Change as little as that takes.
${EDIT_RULES}`,
  maxOutputTokens: 6000,
};
