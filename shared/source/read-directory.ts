import { openDirectory } from './tree/open-directory';
import { readSettingsFile, type SettingsReader } from './tree/read-settings-file';
import { readTree } from './tree/read-tree';
import type { SourceItem } from './source-item';
import { DEFAULT_SOURCE_LIMITS, type SourceLimits } from './source-limits';

/** The source files of a directory, and what is left out of it. Links are never followed. */
export async function* readDirectory(
  directory: string,
  limits: Partial<SourceLimits> = {},
  settings?: SettingsReader,
): AsyncGenerator<SourceItem> {
  const tree = await openDirectory(directory);
  const ignored = await readSettingsFile(tree, settings);
  yield* readTree(tree, { limits: { ...DEFAULT_SOURCE_LIMITS, ...limits }, kind: 'directory', ignored });
}
