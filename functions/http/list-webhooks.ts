import { z } from 'zod';
import { ProjectId, WebhookView } from '../../shared/contracts';
import { requireProject } from '../../shared/projects';
import { httpFunction } from '../runtime/http-function';
import { toWebhookView } from '../views/webhook-view';

export const listWebhooksFunction = httpFunction({
  name: 'list-webhooks',
  method: 'GET',
  route: 'v1/projects/{projectId}/webhooks',
  tag: 'Webhooks',
  summary: 'List the webhooks of a project, oldest first',
  permission: 'webhook:manage',
  params: z.strictObject({ projectId: ProjectId }),
  output: z.strictObject({ items: z.array(WebhookView) }),

  async handle({ params: { projectId } }, { caller: { tenantId }, services }) {
    await requireProject(projectId, tenantId, services.projects);
    return { data: { items: (await services.webhooks.list(tenantId, projectId)).map(toWebhookView) } };
  },
});
