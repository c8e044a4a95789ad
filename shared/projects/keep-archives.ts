import { link, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { makeTemporaryFolder } from '../kernel';
import type { SnapshotArchives, SnapshotPlace } from './ports';

export interface KeepArchivesOptions {
  /** Of all files together; a single one that is larger than a half is not kept. */
  maxBytes: number;
  /** How long one is kept that nobody asks for. */
  maxIdleMs: number;
}

/** A small part of the 0.8 GB of disk that an instance has in Azure; what is unpacked needs the rest. */
export const KEPT_ARCHIVES: KeepArchivesOptions = { maxBytes: 100 * 1024 * 1024, maxIdleMs: 5 * 60_000 };

export interface KeptArchives extends SnapshotArchives {
  /** Removes all files. */
  close(): Promise<void>;
}

interface KeptFile {
  file: string;
  sizeBytes: number;
}

/**
 * The same archives, with those that were downloaded last on the disk of this instance: the findings of a run are asked about one after
 * the other. An archive never changes, and whoever takes one checks its digest.
 */
export function keepArchives(archives: SnapshotArchives, { maxBytes, maxIdleMs }: KeepArchivesOptions): KeptArchives {
  let folder: Promise<string> | undefined;
  let made = 0;
  const removals = new Set<Promise<void>>();
  const underWay = new Map<string, Promise<KeptFile>>();
  const kept = new LRUCache<string, KeptFile>({
    maxSize: maxBytes,
    maxEntrySize: maxBytes / 2,
    sizeCalculation: ({ sizeBytes }) => Math.max(1, sizeBytes),
    ttl: maxIdleMs,
    ttlAutopurge: true,
    updateAgeOnGet: true,
    dispose: ({ file }) => void remove(file),
  });

  function remove(file: string): Promise<void> {
    const removal = rm(file, { force: true }).finally(() => removals.delete(removal));
    removals.add(removal);
    return removal;
  }

  async function fetchTo(place: SnapshotPlace): Promise<KeptFile> {
    folder ??= makeTemporaryFolder('archives');
    made += 1;
    const file = join(await folder, String(made));
    await archives.download(place, file);
    return { file, sizeBytes: (await stat(file)).size };
  }

  /** Whoever asks while it is on its way waits for the same download. */
  async function fetched(place: SnapshotPlace): Promise<KeptFile> {
    const name = nameOf(place);
    const running =
      underWay.get(name) ??
      fetchTo(place)
        .then((file) => {
          kept.set(name, file);
          return file;
        })
        .finally(() => underWay.delete(name));
    underWay.set(name, running);
    return running;
  }

  return {
    write: async (place, content, limit) => {
      kept.delete(nameOf(place));
      return archives.write(place, content, limit);
    },
    copyUpload: async (place, blobName, etag, limit) => {
      kept.delete(nameOf(place));
      return archives.copyUpload(place, blobName, etag, limit);
    },
    async download(place, file) {
      const known = kept.get(nameOf(place)) ?? (await fetched(place));
      // A second name for the same bytes: however many work on an archive at once, it is on the disk once. It may have been removed in
      // between, or lie on another disk, which costs a download.
      const isLinked = await link(known.file, file).then(
        () => true,
        () => false,
      );
      if (!isLinked) await archives.download(place, file);
      // Too large to be kept: whoever has no name for it yet downloads it again.
      if (kept.peek(nameOf(place))?.file !== known.file) void remove(known.file);
    },
    erase: async (place) => {
      kept.delete(nameOf(place));
      return archives.erase(place);
    },
    eraseUploads: (projectId, before) => archives.eraseUploads(projectId, before),
    async eraseProject(tenantId, projectId) {
      for (const name of kept.keys()) if (name.startsWith(`${tenantId}/${projectId}/`)) kept.delete(name);
      await archives.eraseProject(tenantId, projectId);
    },
    async close() {
      kept.clear();
      await Promise.all(removals);
      if (folder !== undefined) await rm(await folder, { recursive: true, force: true });
    },
  };
}

function nameOf({ tenantId, projectId, snapshotId }: SnapshotPlace): string {
  return `${tenantId}/${projectId}/${snapshotId}`;
}
