import { KNOWN_PROPERTIES } from '../known-properties';
import type { CssRule } from '../style-sheet';

/** Short names are near each other by chance. */
const MIN_CHARACTERS = 5;

/** The property that one slip leads away from: a letter left out, doubled, wrong, or two in the wrong order. */
function neighbourOf(property: string): string | undefined {
  if (
    property.length < MIN_CHARACTERS ||
    property.length > 40 ||
    !/^[a-z-]+$/.test(property) ||
    property.startsWith('-')
  ) {
    return undefined;
  }
  return [...KNOWN_PROPERTIES].find((known) => isOneSlipAway(property, known));
}

function isOneSlipAway(written: string, known: string): boolean {
  if (known.length < MIN_CHARACTERS || Math.abs(written.length - known.length) > 1) return false;
  let start = 0;
  while (start < written.length && written[start] === known[start]) start++;
  const rest = written.slice(start);
  const wanted = known.slice(start);
  if (rest.length !== wanted.length) return rest.slice(1) === wanted || rest === wanted.slice(1);
  const isSwapped = rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2);
  return isSwapped || (rest.slice(1) === wanted.slice(1) && rest.length > 0);
}

export const misspeltProperty: CssRule = {
  id: 'css/misspelt-property',
  grade: 'bug',
  description: 'The name of a property is misspelt.',
  help: 'Browsers pass over what they do not know, so the declaration does nothing.',
  bad: 'a { heigth: 10px; }\n',
  good: 'a { height: 10px; }\n',
  *check({ blocks }) {
    for (const { declarations, prelude } of blocks) {
      if (/^@/.test(prelude) && !/^@(?:media|supports|include|layer|container)\b/.test(prelude)) continue;
      // Nested properties, such as those of `font`, are parts of a name.
      if (/:$/.test(prelude)) continue;
      for (const { property, start } of declarations) {
        const meant = KNOWN_PROPERTIES.has(property) ? undefined : neighbourOf(property);
        if (meant !== undefined) {
          yield { at: { start, end: start + property.length }, message: `“${meant}” is meant here.` };
        }
      }
    }
  },
};
