import type { CssRule } from '../style-sheet';

export const important: CssRule = {
  id: 'css/important',
  grade: 'tidy',
  enabled: false,
  description: 'A declaration wins over all others by force.',
  help: 'The next one that must win needs the same, and nobody can tell any more which one counts. A more exact selector, or a layer, does it too.',
  bad: 'a { color: red !important; }\n',
  good: '.shop a { color: red; }\n',
  *check({ blocks }) {
    for (const { declarations } of blocks) {
      for (const { start, end, isImportant } of declarations) {
        if (isImportant) yield { at: { start, end }, message: 'This wins over all others by force.' };
      }
    }
  },
};
