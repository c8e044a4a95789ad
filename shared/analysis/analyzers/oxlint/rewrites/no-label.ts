import { rewriting, type Rewrite } from './rewrite';

/** `no-unused-labels` */
export const noLabel: Rewrite = ({ behind, found: { start, end } }) => {
  const colon = /^\s*:\s*/.exec(behind);
  if (colon === null) return undefined;
  return rewriting('Take the label away', { start, end: end + colon[0].length, text: '' });
};
