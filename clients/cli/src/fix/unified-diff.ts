import { createTwoFilesPatch } from 'diff';
import type { MendedFile } from '../../../../shared/analysis';
import { byteOrderMark } from './byte-order-mark';

/** The change of one file as a patch that `git apply` takes. */
export function unifiedDiff({ path, before, after }: MendedFile, original: Uint8Array): string {
  const mark = byteOrderMark(original);
  const [from, to] = [`${mark}${before}`, `${mark}${after}`];
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, from, to, undefined, undefined, { context: 3 });
  // The line above the names is for people who have no names.
  return patch.replace(/^=+\n/, '');
}
