import { z } from 'zod';
import { ProjectId, SnapshotView } from '../../shared/contracts';
import { uploadSnapshot } from '../../shared/projects';
import { httpFunction } from '../runtime/http-function';
import { toSnapshotView } from '../views/snapshot-view';

export const uploadSnapshotFunction = httpFunction({
  name: 'upload-snapshot',
  method: 'POST',
  route: 'v1/projects/{projectId}/snapshots',
  tag: 'Snapshots',
  summary: 'Upload the source as a zip, tar or tar.gz archive',
  description:
    'The body is the archive itself. It is streamed to storage; its contents are checked when it is analysed.',
  permission: 'snapshot:write',
  params: z.strictObject({ projectId: ProjectId }),
  takesArchive: true,
  isIdempotent: true,
  status: 201,
  output: SnapshotView,

  async handle({ params, idempotencyKey }, { caller, services, stream, declaredBytes }) {
    const request = { projectId: params.projectId, content: stream, declaredBytes, idempotencyKey };
    const snapshot = await uploadSnapshot(request, caller.tenantId, services);
    return {
      headers: { location: `/api/v1/projects/${params.projectId}/snapshots/${snapshot.id}` },
      data: toSnapshotView(snapshot),
    };
  },
});
