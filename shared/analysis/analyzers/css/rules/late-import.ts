import type { CssRule } from '../style-sheet';

export const lateImport: CssRule = {
  id: 'css/late-import',
  grade: 'bug',
  description: 'A style sheet is imported behind other rules.',
  help: 'Browsers import nothing any more once a rule has come. Move it to the top.',
  bad: 'a { top: 0; }\n@import "b.css";\n',
  good: '@import "b.css";\na { top: 0; }\n',
  *check({ language, blocks }) {
    const [sheet, ...rest] = blocks;
    const first = rest.find(({ parent, prelude }) => parent === sheet && !/^@layer\b/i.test(prelude));
    if (language !== 'css' || sheet === undefined || first === undefined) return;
    for (const { start, end, text } of sheet.statements) {
      if (start > first.start && /^@import\b/i.test(text)) {
        yield { at: { start, end }, message: 'Browsers pass over an import behind other rules.' };
      }
    }
  },
};
