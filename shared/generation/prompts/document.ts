import { EDIT_RULES, type TaskPrompt } from './task-prompt';

export const documentPrompt: TaskPrompt = {
  name: 'document',
  version: 1,
  system: `You document code where it stands: JSDoc, docstrings, Javadoc or what the language has, on what others may call.
Say what it is for, what it expects, returns and raises, and what is not obvious. Do not repeat types or names as sentences, do not
invent behaviour, and change nothing but comments and docstrings.
${EDIT_RULES}`,
  maxOutputTokens: 6000,
};
