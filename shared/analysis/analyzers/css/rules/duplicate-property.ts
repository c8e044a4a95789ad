import type { CssRule } from '../style-sheet';

/** What only some browsers know has something older before it. */
function isFallback(value: string): boolean {
  return /-(?:webkit|moz|ms|o)-|\b(?:var|env|min|max|clamp|calc|rgba|hsla?|oklch|color-mix|image-set)\(|\d[dsl]v[hw]\b|[$@]|\bfit-content\b/.test(
    value,
  );
}

export const duplicateProperty: CssRule = {
  id: 'css/duplicate-property',
  grade: 'suspect',
  description: 'A block sets a property twice.',
  help: 'The last one counts, the other says nothing. Keep one; an older way to say the same belongs right before the newer one.',
  bad: 'a {\n  color: red;\n  margin: 0;\n  color: blue;\n}\n',
  good: 'a {\n  margin: 0;\n  color: blue;\n}\n',
  *check({ blocks }) {
    for (const { prelude, declarations } of blocks) {
      if (/^@(?:font-face|include)\b/i.test(prelude)) continue;
      const seen = new Map<string, number>();
      for (const [index, declaration] of declarations.entries()) {
        const before = seen.get(declaration.property);
        const earlier = before === undefined ? undefined : declarations[before];
        seen.set(declaration.property, index);
        if (earlier === undefined || earlier.isImportant !== declaration.isImportant) continue;
        // Mail on the web throws `margin` away, and keeps `Margin`.
        if (earlier.written !== declaration.written) continue;
        const isSame = earlier.value === declaration.value;
        if (!isSame && (index - (before ?? 0) === 1 || isFallback(earlier.value) || isFallback(declaration.value))) {
          continue;
        }
        yield { at: declaration, message: `“${declaration.property}” is set in this block before.` };
      }
    }
  },
};
