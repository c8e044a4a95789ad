import { openArchive } from './archive/open-archive';
import { readSettingsFile, type SettingsReader } from './tree/read-settings-file';
import { readTree } from './tree/read-tree';
import type { SourceItem } from './source-item';
import { DEFAULT_SOURCE_LIMITS, type SourceLimits } from './source-limits';

/** The source files of a zip, tar or tar.gz, and what is left out of it. Nothing of it is ever written under its own name. */
export async function* readArchive(
  archiveFile: string,
  limits: Partial<SourceLimits> = {},
  settings?: SettingsReader,
): AsyncGenerator<SourceItem> {
  const allLimits = { ...DEFAULT_SOURCE_LIMITS, ...limits };
  const archive = await openArchive(archiveFile, allLimits);
  try {
    const ignored = await readSettingsFile(archive.tree, settings);
    yield* readTree(archive.tree, { limits: allLimits, kind: 'archive', ignored });
  } finally {
    await archive.close();
  }
}
