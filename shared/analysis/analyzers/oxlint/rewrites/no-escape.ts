import { rewriting, type Rewrite } from './rewrite';

/** `no-useless-escape`: the character is itself without it. One who escapes a letter may have meant two backslashes. */
export const noEscape: Rewrite = ({ covered, found: { start } }) =>
  /^\\[^\w\s\\]$/.test(covered) ? rewriting('Take the backslash away', { start, end: start + 1, text: '' }) : undefined;
