import type { SnapshotView } from '../../shared/contracts';
import type { Snapshot } from '../../shared/projects';

export function toSnapshotView(snapshot: Snapshot): SnapshotView {
  return {
    id: snapshot.id,
    project_id: snapshot.projectId,
    format: snapshot.format,
    size_bytes: snapshot.sizeBytes,
    sha256: snapshot.sha256,
    created_at: snapshot.createdAt,
  };
}
