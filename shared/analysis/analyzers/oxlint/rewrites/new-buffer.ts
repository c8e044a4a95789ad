import { rewriting, type Rewrite } from './rewrite';
import { NUMBER, STRING } from './source-form';

const NEW = /\bnew\s+$/;
const SIZE = new RegExp(String.raw`^\(\s*${NUMBER}\s*\)`);
const CONTENT = new RegExp(String.raw`^\(\s*(?:${STRING}|\[)`);

/** `unicorn/no-new-buffer`: only a literal tells whether a size is meant, or what it is to hold. */
export const newBuffer: Rewrite = ({ before, behind, found }) => {
  const prefix = NEW.exec(before);
  if (prefix === null) return undefined;
  const method = SIZE.test(behind) ? 'alloc' : CONTENT.test(behind) ? 'from' : undefined;
  if (method === undefined) return undefined;
  return rewriting(`Call Buffer.${method}`, {
    start: found.start - prefix[0].length,
    end: found.end,
    text: `Buffer.${method}`,
  });
};
