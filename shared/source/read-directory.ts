import type { KnownFiles, KnownItem, SourceItem } from './source-item';
import { DEFAULT_SOURCE_LIMITS, type SourceLimits } from './source-limits';
import { openDirectory } from './tree/open-directory';
import { readSettingsFile, type SettingsReader } from './tree/read-settings-file';
import { readTree, rereadTree } from './tree/read-tree';

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

/** The same, without reading what is known. `known` is asked for when the settings have been read. */
export async function* rereadDirectory(
  directory: string,
  known: () => KnownFiles,
  settings?: SettingsReader,
  limits: Partial<SourceLimits> = {},
): AsyncGenerator<SourceItem | KnownItem> {
  const tree = await openDirectory(directory);
  const ignored = await readSettingsFile(tree, settings);
  yield* rereadTree(tree, { limits: { ...DEFAULT_SOURCE_LIMITS, ...limits }, kind: 'directory', ignored }, known());
}
