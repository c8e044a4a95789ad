import { z } from 'zod';
import { NewPushHookView, ProjectId, SetPushHook } from '../../shared/contracts';
import { setPushHook } from '../../shared/pushes';
import { httpFunction } from '../runtime/http-function';
import { toPushHookView } from '../views/push-hook-view';

export const setPushHookFunction = httpFunction({
  name: 'set-push-hook',
  method: 'PUT',
  route: 'v1/projects/{projectId}/push-hook',
  tag: 'Projects',
  summary: 'Have pushes and pull requests of a git repository start runs',
  description:
    'Enter `url` and `secret` as a webhook for pushes and pull requests at GitHub, Gitea, GitLab, Bitbucket or Azure DevOps. Done again, it makes another secret, and the one before ends.',
  permission: 'webhook:manage',
  params: z.strictObject({ projectId: ProjectId }),
  body: SetPushHook,
  output: NewPushHookView,

  async handle({ params: { projectId }, body }, { caller, services, origin }) {
    const request = { ...body, projectId, actor: caller.id };
    const { hook, secret } = await setPushHook(request, caller.tenantId, services);
    return { data: { ...toPushHookView(hook), url: `${origin}/api/v1/push/${projectId}`, secret } };
  },
});
