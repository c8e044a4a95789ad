import { AurelisError } from '../kernel';
import type { ProjectStore, Snapshot, SnapshotArchives } from './ports';

export interface RecordSnapshotPorts {
  projects: Pick<ProjectStore, 'find' | 'createSnapshotIfAbsent' | 'eraseSnapshots'>;
  archives: Pick<SnapshotArchives, 'eraseProject'>;
}

/** Records an archive that has just been stored. Of a project that was deleted while the archive came in, nothing is kept. */
export async function recordSnapshot(snapshot: Snapshot, ports: RecordSnapshotPorts): Promise<Snapshot> {
  const { tenantId, projectId } = snapshot;
  const stored = await ports.projects.createSnapshotIfAbsent(snapshot);
  // Looked at last: a project that is deleted later has all of this erased.
  if ((await ports.projects.find(tenantId, projectId)) === undefined) {
    await ports.archives.eraseProject(tenantId, projectId);
    await ports.projects.eraseSnapshots(tenantId, projectId);
    throw new AurelisError('NOT_FOUND', 'The project was deleted while the archive came in.');
  }
  // Two archives under one key at the same time: the record tells which of them counts.
  if (stored.sha256 !== snapshot.sha256) throw otherArchive();
  return stored;
}

export function otherArchive(): AurelisError {
  return new AurelisError('CONFLICT', 'This idempotency key was used for another archive.');
}
