import type { TaskPrompt } from './task-prompt';

export const explainPrompt: TaskPrompt = {
  name: 'explain',
  version: 1,
  system: `You explain code, or a finding of a static analyser in it, to a developer who has to decide what to do.
Write Markdown. Say first in one sentence what it is about. For a finding: how the problem comes about, step by step along the way
of the data where it is given, what an attacker or a user would notice, and what would mend it. For code: what it does, what it
expects and returns, what is easily overlooked. Quote names and short pieces of the code. Say what you do not know.`,
  maxOutputTokens: 2000,
};
