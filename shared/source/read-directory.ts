import type { KnownFiles, KnownItem, SourceItem } from './source-item';
import { DEFAULT_SOURCE_LIMITS, type SourceLimits } from './source-limits';
import { openDirectory } from './tree/open-directory';
import { readSettingsFile, type SettingsReader } from './tree/read-settings-file';
import { readTree, rereadTree } from './tree/read-tree';
import type { SourceTree } from './tree/source-tree';

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

export interface RereadOptions {
  /** Asked for when the settings have been read. */
  readonly known: () => KnownFiles;
  readonly settings?: SettingsReader | undefined;
  readonly limits?: Partial<SourceLimits>;
  readonly isTracked?: SourceTree['isTracked'];
  /** Looks at the tree in another way. */
  readonly through?: ((tree: SourceTree) => SourceTree) | undefined;
}

/** The same, without reading what is known, and with what is tracked although it is ignored. */
export async function* rereadDirectory(
  directory: string,
  { known, settings, limits, isTracked, through = (tree) => tree }: RereadOptions,
): AsyncGenerator<SourceItem | KnownItem> {
  const tree = through(await openDirectory(directory, isTracked));
  const ignored = await readSettingsFile(tree, settings);
  yield* rereadTree(tree, { limits: { ...DEFAULT_SOURCE_LIMITS, ...limits }, kind: 'directory', ignored }, known());
}
