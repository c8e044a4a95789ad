import type { MarkdownRule } from '../markdown-file';

export const unclosedFence: MarkdownRule = {
  id: 'markdown/unclosed-fence',
  grade: 'bug',
  description: 'A block of code is never closed.',
  help: 'Everything to the end of the file is shown as code. Close it with as many backticks as it was opened with.',
  bad: '# Use\n\n```sh\nnpm start\n',
  good: '# Use\n\n```sh\nnpm start\n```\n',
  *check({ openFence }) {
    if (openFence !== undefined) yield { at: openFence, message: 'Nothing closes this block of code.' };
  },
};
