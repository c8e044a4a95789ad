import { rewriting, type Rewrite } from './rewrite';
import { wholeLines } from './source-form';

/** `typescript/no-useless-empty-export`: the file is a module without it. */
export const noEmptyExport: Rewrite = ({ text, covered, found: { start, end } }) => {
  if (!/^export\s*\{\s*\};?$/.test(covered)) return undefined;
  return rewriting('Take the statement away', { ...wholeLines(text, start, end), text: '' });
};
