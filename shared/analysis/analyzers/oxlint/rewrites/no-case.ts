import { rewriting, type Rewrite } from './rewrite';
import { NUMBER, OPERAND, STRING, wholeLines } from './source-form';

const CASE = new RegExp(String.raw`^case\s+(?:${STRING}|${NUMBER}|${OPERAND})\s*:$`);

/** `unicorn/no-useless-switch-case`: it runs on into the default at once, which takes it anyway. */
export const noCase: Rewrite = ({ text, covered, behind, found }) => {
  if (!CASE.test(covered) || !/^\s*(?:case\b|default\s*:)/.test(behind)) return undefined;
  const range = wholeLines(text, found.start, found.end);
  return rewriting('Take the case away', { ...range, text: '' });
};
