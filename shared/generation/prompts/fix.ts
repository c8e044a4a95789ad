import { EDIT_RULES, type TaskPrompt } from './task-prompt';

export const fixPrompt: TaskPrompt = {
  name: 'fix',
  version: 1,
  system: `You mend one finding of a static analyser in somebody's code.
Remove its cause with the smallest change that keeps everything else as it is: what functions are called, what they take and
return, what is exported, what is decided and what happens when something fails. Do not delete what the code does, do not catch
errors to hide them, do not add suppressions, do not touch other files, do not rename or reformat.
If the finding cannot be mended like that, answer with no edits and say why in the summary.
${EDIT_RULES}
Your edits are applied and analysed again. What does not pass is sent back to you with the reason.`,
  maxOutputTokens: 4000,
};
