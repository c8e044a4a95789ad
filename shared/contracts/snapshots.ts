import { z } from 'zod';
import { ProjectId, SnapshotId } from './ids';

export const ArchiveFormat = z.enum(['zip', 'tar', 'tar.gz']);
export type ArchiveFormat = z.infer<typeof ArchiveFormat>;

export const SnapshotView = z.strictObject({
  id: SnapshotId,
  project_id: ProjectId,
  format: ArchiveFormat,
  size_bytes: z.int().nonnegative(),
  sha256: z.string(),
  created_at: z.iso.datetime(),
});
export type SnapshotView = z.infer<typeof SnapshotView>;
