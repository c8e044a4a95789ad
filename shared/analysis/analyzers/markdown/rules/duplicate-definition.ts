import { labelOf, type MarkdownRule } from '../markdown-file';

export const duplicateDefinition: MarkdownRule = {
  id: 'markdown/duplicate-definition',
  grade: 'suspect',
  description: 'Two addresses are defined under one name.',
  help: 'The first one counts, and links that mean the second lead elsewhere. Give each a name of its own.',
  bad: '[docs]\n\n[docs]: a.md\n[docs]: b.md\n',
  good: '[docs]\n\n[docs]: a.md\n[more]: b.md\n',
  *check({ definitions }) {
    const seen = new Map<string, string>();
    for (const { start, end, written, target } of definitions) {
      const name = labelOf(written);
      const earlier = seen.get(name);
      if (earlier !== undefined && earlier !== target) {
        yield { at: { start, end }, message: 'This name leads to another address already, and that one counts.' };
      }
      if (earlier === undefined) seen.set(name, target);
    }
  },
};
