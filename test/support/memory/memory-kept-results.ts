import { CachedBatch } from '../../../shared/analysis';
import type { KeptResults, ProjectRef } from '../../../shared/runs';

export interface MemoryKeptResults extends KeptResults {
  /** `<tenant>/<project>/<key>` of everything that is kept. */
  names(): string[];
}

export function memoryKeptResults(): MemoryKeptResults {
  const batches = new Map<string, string>();
  const folderOf = ({ tenantId, projectId }: ProjectRef): string => `${tenantId}/${projectId}/`;
  return {
    names: () => [...batches.keys()],
    of: (project) => ({
      async read(key) {
        const found = batches.get(folderOf(project) + key);
        return found === undefined ? undefined : CachedBatch.parse(JSON.parse(found));
      },
      async write(key, batch) {
        batches.set(folderOf(project) + key, JSON.stringify(batch));
      },
    }),
    async erase(project) {
      for (const name of batches.keys()) if (name.startsWith(folderOf(project))) batches.delete(name);
    },
  };
}
