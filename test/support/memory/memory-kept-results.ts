import { CachedBatch } from '../../../shared/analysis';
import { systemClock, type Clock } from '../../../shared/kernel';
import type { KeptResults, ProjectRef } from '../../../shared/runs';

export interface MemoryKeptResults extends KeptResults {
  /** `<tenant>/<project>/<key>` of everything that is kept. */
  names(): string[];
}

export function memoryKeptResults(clock: Clock = systemClock): MemoryKeptResults {
  const batches = new Map<string, { text: string; writtenAt: Date }>();
  const folderOf = ({ tenantId, projectId }: ProjectRef): string => `${tenantId}/${projectId}/`;
  return {
    names: () => [...batches.keys()],
    of: (project) => ({
      async read(key) {
        const found = batches.get(folderOf(project) + key);
        return found === undefined ? undefined : CachedBatch.parse(JSON.parse(found.text));
      },
      async write(key, batch) {
        batches.set(folderOf(project) + key, { text: JSON.stringify(batch), writtenAt: clock.now() });
      },
    }),
    async erase(project, before) {
      for (const [name, { writtenAt }] of batches) {
        if (name.startsWith(folderOf(project)) && !(before !== undefined && writtenAt >= before)) batches.delete(name);
      }
    },
  };
}
