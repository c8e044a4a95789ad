import { z } from 'zod';
import { ProjectId, SnapshotId, SnapshotView } from '../../shared/contracts';
import { AurelisError } from '../../shared/kernel';
import { requireProject } from '../../shared/projects';
import { httpFunction } from '../runtime/http-function';
import { toSnapshotView } from '../views/snapshot-view';

export const getSnapshotFunction = httpFunction({
  name: 'get-snapshot',
  method: 'GET',
  route: 'v1/projects/{projectId}/snapshots/{snapshotId}',
  tag: 'Snapshots',
  summary: 'Get a snapshot',
  permission: 'project:read',
  params: z.strictObject({ projectId: ProjectId, snapshotId: SnapshotId }),
  output: SnapshotView,

  async handle({ params: { projectId, snapshotId } }, { caller, services }) {
    await requireProject(projectId, caller.tenantId, services.projects);
    const snapshot = await services.projects.findSnapshot(caller.tenantId, projectId, snapshotId);
    if (snapshot === undefined) throw new AurelisError('NOT_FOUND', 'The project has no such snapshot.');
    return { data: toSnapshotView(snapshot) };
  },
});
