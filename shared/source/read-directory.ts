import { openDirectory } from './tree/open-directory';
import { readTree } from './tree/read-tree';
import type { SourceItem } from './source-item';
import { DEFAULT_SOURCE_LIMITS, type SourceLimits } from './source-limits';

/** The source files of a directory, and what is left out of it. Links are never followed. */
export async function* readDirectory(
  directory: string,
  limits: Partial<SourceLimits> = {},
): AsyncGenerator<SourceItem> {
  const tree = await openDirectory(directory);
  yield* readTree(tree, { ...DEFAULT_SOURCE_LIMITS, ...limits }, 'directory');
}
