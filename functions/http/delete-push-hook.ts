import { z } from 'zod';
import { ProjectId } from '../../shared/contracts';
import { removePushHook } from '../../shared/pushes';
import { httpFunction } from '../runtime/http-function';

export const deletePushHookFunction = httpFunction({
  name: 'delete-push-hook',
  method: 'DELETE',
  route: 'v1/projects/{projectId}/push-hook',
  tag: 'Projects',
  summary: 'Let pushes start no more runs',
  permission: 'webhook:manage',
  params: z.strictObject({ projectId: ProjectId }),
  status: 204,

  async handle({ params: { projectId } }, { caller, services }) {
    await removePushHook({ projectId, actor: caller.id }, caller.tenantId, services);
    return { status: 204 };
  },
});
