import { createTwoFilesPatch } from 'diff';
import type { MendedFile } from '../../../../shared/analysis';
import { byteOrderMark } from './byte-order-mark';

/** The change of one file as a patch that `git apply` takes. */
export function unifiedDiff({ path, before, after }: MendedFile, original: Uint8Array): string {
  const mark = byteOrderMark(original);
  const [from, to] = [`${mark}${before}`, `${mark}${after}`];
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, from, to, undefined, undefined, { context: 3 });
  // The line above the names is for people who have no names.
  const named = patch.replace(/^=+\n/, '');
  // A name with a space ends at the tab behind it, as git writes it, or `patch` takes its first word for the name.
  return named.replace(/^(--- a\/\S* .*)\n(.*)\n/, '$1\t\n$2\t\n');
}
