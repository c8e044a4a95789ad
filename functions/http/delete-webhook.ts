import { z } from 'zod';
import { ProjectId, WebhookId } from '../../shared/contracts';
import { removeWebhook } from '../../shared/webhooks';
import { httpFunction } from '../runtime/http-function';

export const deleteWebhookFunction = httpFunction({
  name: 'delete-webhook',
  method: 'DELETE',
  route: 'v1/projects/{projectId}/webhooks/{webhookId}',
  tag: 'Webhooks',
  summary: 'Remove a webhook',
  description: 'What is on its way to it is no longer delivered.',
  permission: 'webhook:manage',
  params: z.strictObject({ projectId: ProjectId, webhookId: WebhookId }),
  status: 204,

  async handle({ params }, { caller, services }) {
    await removeWebhook({ ...params, tenantId: caller.tenantId }, caller.id, services);
    return { status: 204 };
  },
});
