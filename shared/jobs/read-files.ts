import type { SourceFile } from '../generation';
import type { SnapshotPlace } from '../projects';
import type { RepositorySettings } from '../settings';
import { readSnapshot, type ReadSnapshotPorts } from './read-snapshot';

export interface FilesOfSnapshot {
  files: SourceFile[];
  settings: RepositorySettings;
}

/** Some files of a snapshot, in the order they are asked for; one that is not in it is left out. */
export async function readFiles(
  place: SnapshotPlace,
  paths: readonly string[],
  ports: ReadSnapshotPorts,
): Promise<FilesOfSnapshot> {
  const wanted = new Set(paths);
  const found = new Map<string, string>();
  const settings = await readSnapshot(place, ports, async (items) => {
    for await (const item of items) {
      if (item.kind !== 'file' || !wanted.has(item.file.path)) continue;
      found.set(item.file.path, Buffer.from(item.file.bytes).toString('utf8'));
      if (found.size === wanted.size) break;
    }
  });
  const files = [...wanted].flatMap((path): SourceFile[] => {
    const text = found.get(path);
    return text === undefined ? [] : [{ path, text }];
  });
  return { files, settings };
}
