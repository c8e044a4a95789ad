import { z } from 'zod';
import { CreateWebhook, NewWebhookView, ProjectId } from '../../shared/contracts';
import { createWebhook } from '../../shared/webhooks';
import { httpFunction } from '../runtime/http-function';
import { toWebhookView } from '../views/webhook-view';

export const createWebhookFunction = httpFunction({
  name: 'create-webhook',
  method: 'POST',
  route: 'v1/projects/{projectId}/webhooks',
  tag: 'Webhooks',
  summary: 'Have events of a project sent to an address',
  description:
    'Each event is a POST of its JSON with the headers `X-Aurelis-Event`, `X-Aurelis-Delivery` (the same for a repeated call) and `X-Aurelis-Signature`: `t=<seconds>,v1=<HMAC-SHA256 of "<t>.<body>" under the secret>`. Any answer but 2xx is asked again for about ten minutes.',
  permission: 'webhook:manage',
  params: z.strictObject({ projectId: ProjectId }),
  body: CreateWebhook,
  status: 201,
  output: NewWebhookView,

  async handle({ params: { projectId }, body }, { caller, services }) {
    const request = { ...body, projectId, actor: caller.id };
    const { webhook, secret } = await createWebhook(request, caller.tenantId, services);
    return { data: { ...toWebhookView(webhook), secret } };
  },
});
