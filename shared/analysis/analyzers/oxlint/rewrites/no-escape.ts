import { rewriting, type Rewrite } from './rewrite';

/** What stands for something else in a regular expression, but for brackets, where only a few signs do. */
const MEANS_SOMETHING = /^\\[.*+?^$(){}[\]|]$/;
const IN_BRACKETS = /\[(?:[^[\]\\\n]|\\.)*$/;
/** Scripts within pages are searched for these by browsers, whatever quotes stand around them. */
const OF_PAGE = /<$/;

/**
 * `no-useless-escape`: the character is itself without it. One who escapes a letter may have meant two backslashes, and so may one
 * who writes a regular expression into a string: there the finding has to stay until somebody has looked at it.
 */
export const noEscape: Rewrite = ({ covered, before, found: { start } }) => {
  if (!/^\\[^\w\s\\]$/.test(covered) || OF_PAGE.test(before)) return undefined;
  if (MEANS_SOMETHING.test(covered) && !IN_BRACKETS.test(before.slice(-300))) return undefined;
  return rewriting('Take the backslash away', { start, end: start + 1, text: '' });
};
