import { rewriting, type Rewrite } from './rewrite';
import { NUMBER, STRING } from './source-form';

const NEW = /\bnew\s+$/;
const SIZE = new RegExp(String.raw`^\(\s*${NUMBER}\s*\)`);
const CONTENT = new RegExp(String.raw`^\(\s*(?:${STRING}|\[)`);

/** Written for versions that have only the one, or only the other. */
const ASKS_FIRST = /\bBuffer\.(?:alloc|from)\b(?!\s*\()/;

/** `unicorn/no-new-buffer`: only a literal tells whether a size is meant, or what it is to hold. */
export const newBuffer: Rewrite = ({ text, before, behind, found }) => {
  const prefix = NEW.exec(before);
  if (prefix === null || ASKS_FIRST.test(text)) return undefined;
  const method = SIZE.test(behind) ? 'alloc' : CONTENT.test(behind) ? 'from' : undefined;
  if (method === undefined) return undefined;
  return rewriting(`Call Buffer.${method}`, {
    start: found.start - prefix[0].length,
    end: found.end,
    text: `Buffer.${method}`,
  });
};
