import type { MarkdownRule } from '../markdown-file';

const REVERSED = /(?<![\])\w])\(([^()[\]\n]{1,200})\)\[((?:https?:\/\/|\.{0,2}\/|#)[^[\]\s()]{1,500})\](?![([])/g;

export const reversedLink: MarkdownRule = {
  id: 'markdown/reversed-link',
  grade: 'bug',
  description: 'The brackets of a link are the wrong way round.',
  help: 'It is shown as plain text. Write the text in square brackets and the address in round ones.',
  bad: 'See (the guide)[https://example.org].\n',
  good: 'See [the guide](https://example.org).\n',
  *check({ prose }) {
    for (const { 0: found, 1: text = '', 2: target = '', index } of prose.matchAll(REVERSED)) {
      const at = { start: index, end: index + found.length };
      const fix = { description: 'Turn the brackets round.', edits: [{ ...at, text: `[${text}](${target})` }] };
      yield { at, message: 'Write the text in square brackets and the address in round ones.', fix };
    }
  },
};
