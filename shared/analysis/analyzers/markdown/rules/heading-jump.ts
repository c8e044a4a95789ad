import type { MarkdownRule } from '../markdown-file';

export const headingJump: MarkdownRule = {
  id: 'markdown/heading-jump',
  grade: 'tidy',
  enabled: false,
  description: 'A heading leaves out a level.',
  help: 'Tables of contents and screen readers show a chapter without a parent. Use the next level.',
  bad: '# A\n\n### B\n',
  good: '# A\n\n## B\n',
  *check({ headings }) {
    let last: number | undefined;
    for (const { start, end, level } of headings) {
      if (last !== undefined && level > last + 1) {
        yield { at: { start, end }, message: `Level ${last + 1} is left out.` };
      }
      last = level;
    }
  },
};
