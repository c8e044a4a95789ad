import { replaceCovered, rewriting, type Rewrite } from './rewrite';
import { closingOf } from './source-form';

/** A function written there: what is no array takes something else, such as a selector. */
const FUNCTION = /^\(\s*(?:function\b|(?:[\w$]+|\([\w$\s,.{}:[\]]*\))\s*=>)/;
const ARROW = /^\(\s*(?:[\w$]+|\((?:[\w$]+|\{[\w$\s,:]*\})(?:\s*:\s*[\w$.[\]]+)?\))\s*=>/;
const NOT_NONE = /^\s*\.length\s*(?:>\s*0|!==?\s*0|>=\s*1)(?![\w.])/;
/** jQuery has `filter`, too, and names its values so. */
const OF_JQUERY = /(?:\$[\w$]*|\))\s*\.\s*$/;

/** `unicorn/prefer-array-some`: whether there is one, not which or how many. */
export const some: Rewrite = (place) => {
  const { covered, before, behind, found } = place;
  const description = 'Ask some';
  if (covered === 'find') return FUNCTION.test(behind) ? replaceCovered(place, description, 'some') : undefined;
  if (covered !== 'filter' || !ARROW.test(behind) || OF_JQUERY.test(before)) return undefined;
  const closing = closingOf(behind, 0);
  if (closing === undefined || closing.hasComma) return undefined;
  const comparison = NOT_NONE.exec(behind.slice(closing.at + 1));
  if (comparison === null) return undefined;
  const start = found.end + closing.at + 1;
  return rewriting(
    description,
    { start: found.start, end: found.end, text: 'some' },
    { start, end: start + comparison[0].length, text: '' },
  );
};
