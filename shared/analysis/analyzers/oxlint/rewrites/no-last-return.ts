import { rewriting, type Rewrite } from './rewrite';
import { mayLoseStatement, wholeLines } from './source-form';

/** `no-useless-return`: the last statement of its block, behind another one, so that no block is left empty. */
export const noLastReturn: Rewrite = ({ text, before, behind, covered, found }) => {
  const end = /^[ \t]*;?(?=\s*\})/.exec(behind);
  if (!/^return;?$/.test(covered) || end === null || !mayLoseStatement(before, /[;}]\s*$/)) return undefined;
  const range = wholeLines(text, found.start, found.end + end[0].length);
  return rewriting('Take the statement away', { ...range, text: '' });
};
