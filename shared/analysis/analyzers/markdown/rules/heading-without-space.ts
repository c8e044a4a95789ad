import type { MarkdownRule } from '../markdown-file';

export const headingWithoutSpace: MarkdownRule = {
  id: 'markdown/heading-without-space',
  grade: 'bug',
  description: 'A heading has no space behind its number signs.',
  help: 'It is shown as plain text, signs and all. Put a space there.',
  bad: '##Install\n',
  good: '## Install\n',
  *check({ prose }) {
    for (const { 0: found, 1: marks = '', index } of prose.matchAll(/^(#{2,6})[A-Z]\w[^\n]{0,200}/gm)) {
      const behind = index + marks.length;
      const fix = { description: 'Put a space there.', edits: [{ start: behind, end: behind, text: ' ' }] };
      yield {
        at: { start: index, end: index + found.trimEnd().length },
        message: 'Put a space behind the number signs.',
        fix,
      };
    }
  },
};
