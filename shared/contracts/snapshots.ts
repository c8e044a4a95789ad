import { z } from 'zod';
import { ProjectId, SnapshotId } from './ids';

export const ArchiveFormat = z.enum(['zip', 'tar', 'tar.gz']);
export type ArchiveFormat = z.infer<typeof ArchiveFormat>;

export const SnapshotView = z.object({
  id: SnapshotId,
  project_id: ProjectId,
  /** `unknown` until an upload to the blob container has been looked into. */
  format: z.enum([...ArchiveFormat.options, 'unknown']),
  size_bytes: z.int().nonnegative(),
  sha256: z.string(),
  created_at: z.iso.datetime(),
});
export type SnapshotView = z.infer<typeof SnapshotView>;
