import { createTwoFilesPatch } from 'diff';
import type { MendedFile } from '../../../../shared/analysis';

/** The change of one file as a patch that `git apply` takes. */
export function unifiedDiff({ path, before, after }: MendedFile): string {
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 });
  // The line above the names is for people who have no names.
  return patch.replace(/^=+\n/, '');
}
