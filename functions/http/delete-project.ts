import { z } from 'zod';
import { QUEUES } from '../../shared/config';
import { ProjectId, type EraseProjectMessage } from '../../shared/contracts';
import { deleteProject } from '../../shared/projects';
import { httpFunction } from '../runtime/http-function';

export const deleteProjectFunction = httpFunction({
  name: 'delete-project',
  method: 'DELETE',
  route: 'v1/projects/{projectId}',
  tag: 'Projects',
  summary: 'Delete a project and everything that belongs to it',
  description:
    'The project is gone at once; its snapshots, runs, findings and reports are erased in the background. It cannot be undone.',
  permission: 'project:delete',
  params: z.strictObject({ projectId: ProjectId }),
  status: 204,

  async handle({ params }, { caller, services }) {
    const eraseProject = async (tenantId: string, projectId: string): Promise<void> => {
      const body: EraseProjectMessage = { version: 1, tenantId, projectId };
      const traceparent = services.telemetry.currentTraceparent();
      await services.queue.send(QUEUES.eraseProject, [{ id: `${projectId}-erase`, body }], traceparent);
    };
    await deleteProject({ ...params, actor: caller.id }, caller.tenantId, { ...services, eraseProject });
    return { status: 204 };
  },
});
