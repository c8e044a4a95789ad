import { QUEUES } from '../config';
import type { DeliverWebhookMessage, ProductEvent } from '../contracts';
import type { MessageQueue } from '../events';
import { digestId } from '../kernel';
import type { Telemetry } from '../telemetry';
import type { WebhookStore } from './ports';

export interface QueueDeliveriesPorts {
  webhooks: Pick<WebhookStore, 'list'>;
  queue: MessageQueue;
  telemetry: Pick<Telemetry, 'currentTraceparent'>;
}

/** Queues one delivery for each webhook that wants the event: one that does not answer holds up no other. */
export async function queueDeliveries(event: ProductEvent, ports: QueueDeliveriesPorts): Promise<void> {
  const { tenant_id: tenantId, project_id: projectId, type } = event;
  if (projectId === undefined) return;
  const webhooks = await ports.webhooks.list(tenantId, projectId);
  const wanting = webhooks.filter(({ events }) => events.some((wanted) => wanted === type));
  const messages = wanting.map((webhook) => {
    const deliveryId = digestId('dlv', [webhook.id, event.id]);
    const body: DeliverWebhookMessage = { version: 1, tenantId, projectId, webhookId: webhook.id, deliveryId, event };
    return { id: deliveryId, body };
  });
  if (messages.length > 0) await ports.queue.send(QUEUES.webhook, messages, ports.telemetry.currentTraceparent());
}
