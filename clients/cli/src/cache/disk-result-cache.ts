import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CachedBatch, type ResultCache } from '../../../../shared/analysis';
import { hashParts } from '../../../../shared/kernel';

const MAX_AGE_MS = 30 * 24 * 60 * 60 * 1000;
const SUFFIX = '.json';

export interface DiskResultCache extends ResultCache {
  /** Removes what was written more than 30 days ago. */
  prune(now: Date): Promise<void>;
}

/**
 * Results of earlier scans on disk. `root` keeps two checkouts of one repository apart. A disk that is full or may not be
 * written to only costs the time that would have been saved.
 */
export function createDiskResultCache(directory: string, root: string): DiskResultCache {
  const folder = join(directory, 'results');
  const fileOf = (key: string) => join(folder, `${hashParts([root, key])}${SUFFIX}`);
  return {
    async read(key) {
      const file = fileOf(key);
      try {
        const batch = CachedBatch.safeParse(JSON.parse(await readFile(file, 'utf8')));
        if (batch.success) return batch.data;
      } catch {
        // Not there, not readable or damaged: all of it means that the files have to be analysed.
      }
      return undefined;
    },

    async write(key, batch) {
      const file = fileOf(key);
      const temporary = `${file}.${randomUUID()}`;
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(temporary, JSON.stringify(batch), { mode: 0o600 });
        // Another scan may read or write the same entry: it sees the old one or the new one, whole.
        await rename(temporary, file);
      } catch {
        await rm(temporary, { force: true }).catch(() => undefined);
      }
    },

    async prune(now) {
      const names = await readdir(folder).catch(() => []);
      for (const name of names) await removeIfOld(join(folder, name), now);
    },
  };
}

async function removeIfOld(file: string, now: Date): Promise<void> {
  try {
    if (now.getTime() - (await stat(file)).mtimeMs > MAX_AGE_MS) await rm(file, { force: true });
  } catch {
    // Somebody else removed it first.
  }
}
