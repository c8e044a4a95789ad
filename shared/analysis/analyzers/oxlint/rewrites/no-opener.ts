import { rewriting, type Rewrite } from './rewrite';

/** `react/jsx-no-target-blank` */
export const noOpener: Rewrite = ({ covered, before, behind, found: { end } }) => {
  const tag = before.slice(before.lastIndexOf('<'));
  const rest = behind.slice(0, Math.max(0, behind.indexOf('<')));
  if (!/^(?:"_blank"|'_blank'|\{\s*["']_blank["']\s*\})$/.test(covered)) return undefined;
  if (/\brel\b|\.\.\./.test(tag + rest)) return undefined;
  return rewriting('Say rel="noopener"', { start: end, end, text: ' rel="noopener"' });
};
