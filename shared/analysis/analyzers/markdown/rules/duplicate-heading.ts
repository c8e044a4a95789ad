import { labelOf, type MarkdownRule } from '../markdown-file';

export const duplicateHeading: MarkdownRule = {
  id: 'markdown/duplicate-heading',
  grade: 'tidy',
  enabled: false,
  description: 'Two headings of one file are called the same.',
  help: 'A link can name the first of them only. Say what makes them different.',
  bad: '# Use\n\n# Use\n',
  good: '# Use\n\n# Use it from code\n',
  *check({ headings }) {
    const seen = new Set<string>();
    for (const { start, end, text } of headings) {
      if (seen.has(labelOf(text))) yield { at: { start, end }, message: 'A heading before it is called the same.' };
      seen.add(labelOf(text));
    }
  },
};
