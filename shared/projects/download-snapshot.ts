import { createReadStream } from 'node:fs';
import { AurelisError, sha256OfStream } from '../kernel';
import type { ProjectStore, SnapshotArchives, SnapshotPlace } from './ports';

export interface DownloadSnapshotPorts {
  projects: Pick<ProjectStore, 'findSnapshot'>;
  archives: Pick<SnapshotArchives, 'download'>;
}

/** Downloads an archive and checks that it is the one that was accepted: what is worked on is what the digest says. */
export async function downloadSnapshot(
  { tenantId, projectId, snapshotId }: SnapshotPlace,
  file: string,
  ports: DownloadSnapshotPorts,
): Promise<void> {
  const snapshot = await ports.projects.findSnapshot(tenantId, projectId, snapshotId);
  if (snapshot === undefined) throw new AurelisError('NOT_FOUND', 'The snapshot is gone.');
  await ports.archives.download({ tenantId, projectId, snapshotId }, file);
  if ((await sha256OfStream(createReadStream(file))) === snapshot.sha256) return;
  throw new AurelisError('VALIDATION_ERROR', 'The stored archive is not the one that was uploaded. Upload it again.');
}
