import { rewriting, type Rewrite } from './rewrite';
import { mayLoseStatement, wholeLines } from './source-form';

/** `no-debugger` */
export const noDebugger: Rewrite = ({ text, before, behind, covered, found }) => {
  if (!/^debugger;?$/.test(covered) || !mayLoseStatement(before, /[;{}]\s*$/)) return undefined;
  const semicolon = covered.endsWith(';') ? null : /^[ \t]*;/.exec(behind);
  const range = wholeLines(text, found.start, found.end + (semicolon?.[0].length ?? 0));
  return rewriting('Take the statement away', { ...range, text: '' });
};
