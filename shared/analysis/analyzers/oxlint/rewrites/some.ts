import { replaceCovered, rewriting, type FoundFix, type Rewrite, type RewritePlace } from './rewrite';
import { closingOf } from './source-form';

const DESCRIPTION = 'Ask some';
/** A function written there: what is no array takes something else, such as a selector. */
const FUNCTION = /^\(\s*(?:function\b|(?:[\w$]+|\([\w$\s,.{}:[\]]*\))\s*=>)/;
const ARROW = /^\(\s*(?:[\w$]+|\((?:[\w$]+|\{[\w$\s,:]*\})(?:\s*:\s*[\w$.[\]]+)?\))\s*=>/;
/** What is looked for and found is not undefined, so the comparison has said all that `some` says. */
const NOT_MISSING = /^\s*!==?\s*(?:undefined|null)(?![\w$])/;
const IS_MISSING = /^\s*===?\s*(?:undefined|null)(?![\w$])/;
const NOT_NONE = /^\s*\.length\s*(?:>\s*0|!==?\s*0|>=\s*1)(?![\w.])/;
/** jQuery has `filter`, too, and names its values so. */
const OF_JQUERY = /(?:\$[\w$]*|\))\s*\.\s*$/;

/** `unicorn/prefer-array-some`: whether there is one, not which or how many. */
export const some: Rewrite = (place) => {
  const { covered, before, behind } = place;
  if (covered === 'find') return FUNCTION.test(behind) ? insteadOfFind(place) : undefined;
  if (covered !== 'filter' || !ARROW.test(behind) || OF_JQUERY.test(before)) return undefined;
  return withoutComparison(place, NOT_NONE);
};

/** Where the call cannot be read to its end, nobody knows what the value is compared with. */
function insteadOfFind(place: RewritePlace): FoundFix | undefined {
  const closing = closingOf(place.behind, 0);
  if (closing === undefined) return undefined;
  const rest = place.behind.slice(closing.at + 1);
  if (IS_MISSING.test(rest)) return undefined;
  if (NOT_MISSING.test(rest)) return withoutComparison(place, NOT_MISSING);
  return replaceCovered(place, DESCRIPTION, 'some');
}

function withoutComparison({ behind, found }: RewritePlace, pattern: RegExp): FoundFix | undefined {
  const closing = closingOf(behind, 0);
  if (closing === undefined || closing.hasComma) return undefined;
  const comparison = pattern.exec(behind.slice(closing.at + 1));
  if (comparison === null) return undefined;
  const start = found.end + closing.at + 1;
  return rewriting(
    DESCRIPTION,
    { start: found.start, end: found.end, text: 'some' },
    { start, end: start + comparison[0].length, text: '' },
  );
}
