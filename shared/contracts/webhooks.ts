import { z } from 'zod';
import { ProductEvent } from './events';
import { DeliveryId, ProjectId, TenantId, WebhookId } from './ids';

/** Of what happens in a project; calls of models are told of in `GET /usage` instead. */
export const WebhookEvent = z.enum(['analysis.completed', 'system.failed', 'user.acted', 'configuration.changed']);
export type WebhookEvent = z.infer<typeof WebhookEvent>;

export const CreateWebhook = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .describe('Where events are sent, over HTTPS.'),
  events: z
    .array(WebhookEvent)
    .min(1)
    .max(WebhookEvent.options.length)
    .default(['analysis.completed', 'system.failed'])
    .describe('Which events are sent.'),
});
export type CreateWebhook = z.infer<typeof CreateWebhook>;

export const WebhookView = z.object({
  id: WebhookId,
  project_id: ProjectId,
  url: z.string(),
  events: z.array(WebhookEvent),
  created_at: z.iso.datetime(),
});
export type WebhookView = z.infer<typeof WebhookView>;

/** The only answer that holds the secret. */
export const NewWebhookView = WebhookView.extend({
  secret: z.string().describe('Key of the signature in `X-Aurelis-Signature`; shown this once.'),
});
export type NewWebhookView = z.infer<typeof NewWebhookView>;

/** One event for one webhook. */
export const DeliverWebhookMessage = z.strictObject({
  version: z.literal(1),
  tenantId: TenantId,
  projectId: ProjectId,
  webhookId: WebhookId,
  deliveryId: DeliveryId,
  event: ProductEvent,
});
export type DeliverWebhookMessage = z.infer<typeof DeliverWebhookMessage>;
