import type { WebhookView } from '../../shared/contracts';
import type { Webhook } from '../../shared/webhooks';

export function toWebhookView({ id, projectId, url, events, createdAt }: Webhook): WebhookView {
  return { id, project_id: projectId, url, events, created_at: createdAt };
}
