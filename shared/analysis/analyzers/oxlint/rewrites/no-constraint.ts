import { rewriting, type Rewrite } from './rewrite';

/** `typescript/no-unnecessary-type-constraint`: beside JSX, `<T>` alone would begin an element. */
export const noConstraint: Rewrite = ({ path, behind, found: { end } }) => {
  const constraint = /^\s+extends\s+(?:any|unknown)(?=\s*[,>=])/.exec(behind);
  if (constraint === null || !/\.[cm]?ts$/.test(path)) return undefined;
  return rewriting('Take the constraint away', { start: end, end: end + constraint[0].length, text: '' });
};
