import type { ProjectStore, SnapshotArchives } from '../projects';
import type { RunStore } from '../runs';
import type { IndexParts, VectorStore } from '../search';
import type { ExpireFrom } from './expire-ended';

export interface ExpireSnapshotsPorts {
  projects: Pick<ProjectStore, 'listSnapshots' | 'eraseSnapshot'>;
  archives: Pick<SnapshotArchives, 'erase'>;
  runs: Pick<RunStore, 'usesSnapshot'>;
  index: { parts: Pick<IndexParts, 'erase'>; vectors: Pick<VectorStore, 'erase'> };
}

/**
 * Erases archives that no run is about any more, and what was indexed of them; gives how many. The record goes last: whoever looks for what
 * is left to erase looks for that. A run that is started from one at that very moment fails and says that its archive is gone.
 */
export async function expireSnapshots(
  { tenantId, projectId, before }: ExpireFrom,
  ports: ExpireSnapshotsPorts,
): Promise<number> {
  let erased = 0;
  for (const { id: snapshotId } of await ports.projects.listSnapshots(tenantId, projectId, before)) {
    if (await ports.runs.usesSnapshot(tenantId, projectId, snapshotId)) continue;
    const place = { tenantId, projectId, snapshotId };
    await ports.index.vectors.erase(place);
    await ports.index.parts.erase(place);
    await ports.archives.erase(place);
    await ports.projects.eraseSnapshot(place);
    erased += 1;
  }
  return erased;
}
