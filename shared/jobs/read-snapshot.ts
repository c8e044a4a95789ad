import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DATAFLOW_VOCABULARY, ruleCatalogue } from '../analysis';
import { makeTemporaryFolder } from '../kernel';
import { downloadSnapshot, type DownloadSnapshotPorts, type SnapshotPlace } from '../projects';
import { parseSettings, type RepositorySettings } from '../settings';
import { readArchive, type SourceItem, type SourceLimits } from '../source';

export interface ReadSnapshotPorts extends DownloadSnapshotPorts {
  sourceLimits: SourceLimits;
}

/** Hands the files of a snapshot over one by one, without those its own settings leave out; returns these settings, which are known once the first file is. */
export async function readSnapshot(
  place: SnapshotPlace,
  ports: ReadSnapshotPorts,
  take: (items: AsyncIterable<SourceItem>, settings: () => RepositorySettings) => Promise<void>,
): Promise<RepositorySettings> {
  const folder = await makeTemporaryFolder('snapshot');
  try {
    const archive = join(folder, 'archive');
    await downloadSnapshot(place, archive, ports);
    const vocabulary = { ...DATAFLOW_VOCABULARY, ruleIds: ruleCatalogue.all().map(({ id }) => id) };
    let settings: RepositorySettings = {};
    const items = readArchive(archive, ports.sourceLimits, (content) => {
      settings = content === undefined ? {} : parseSettings(content, vocabulary);
      return settings.ignore ?? [];
    });
    await take(items, () => settings);
    return settings;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
