import type { SecretSource } from '../access';
import type { DeliverWebhookMessage } from '../contracts';
import { AurelisError, ForbiddenAddress, type Clock } from '../kernel';
import type { Telemetry } from '../telemetry';
import type { WebhookSender, WebhookStore } from './ports';
import { signWebhook, webhookSecret } from './sign-webhook';
import { isBusy, type SlowReceivers } from './slow-receivers';

export interface DeliverWebhookPorts {
  webhooks: Pick<WebhookStore, 'find' | 'findDelivery' | 'recordDelivery'>;
  webhookSender: WebhookSender;
  slowReceivers: SlowReceivers;
  secrets: SecretSource;
  telemetry: Telemetry;
  clock: Clock;
}

/** One less than a message is postponed: the last answer is ours to give, not a dead letter that wakes an operator. */
const MAX_ATTEMPTS = 18;

/**
 * Calls one webhook for one event, and remembers that it did. Whoever dies in between calls again: the receiver knows a delivery by its id.
 * `attempt` tells how often it was tried before. A receiver that does not answer is asked again for a while and then given up.
 */
export async function deliverWebhook(
  { tenantId, projectId, webhookId, deliveryId, event }: DeliverWebhookMessage,
  attempt: number,
  ports: DeliverWebhookPorts,
): Promise<void> {
  if ((await ports.webhooks.findDelivery(tenantId, deliveryId)) !== undefined) return;
  const webhook = await ports.webhooks.find({ tenantId, projectId, webhookId });
  if (webhook === undefined) return;

  const body = JSON.stringify(event);
  const secret = webhookSecret(webhook, await ports.secrets.get('webhook-signing-key'));
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'aurelis-webhooks',
    'x-aurelis-event': event.type,
    'x-aurelis-delivery': deliveryId,
    'x-aurelis-signature': signWebhook(body, secret, ports.clock.now()),
  };
  const isLast = attempt >= MAX_ATTEMPTS;
  const turn = { receiver: `${tenantId}/${new URL(webhook.url).host}`, isUrgent: isLast };
  const called = await ports.slowReceivers.call(turn, async () => {
    const answered = await call({ url: webhook.url, headers, body }, ports);
    return { answer: answered, isSilence: answered === 'unreachable' };
  });
  if (isBusy(called) && !isLast) {
    throw later('The receiver of a webhook is slow, and has its turn later.', Math.ceil(called.busyForMs / 1000));
  }

  const answer = isBusy(called) ? 'silent' : called;
  const isDelivered = typeof answer === 'number' && answer >= 200 && answer < 300;
  const fields = { tenantId, webhookId, deliveryId, attempt, answer };
  if (!isDelivered && answer !== 'forbidden' && !isLast) {
    ports.telemetry.event('webhook.refused', fields);
    throw later('The receiver of a webhook did not take an event.');
  }

  ports.telemetry.event(isDelivered ? 'webhook.delivered' : 'webhook.given-up', fields);
  await ports.webhooks.recordDelivery({
    id: deliveryId,
    tenantId,
    outcome: isDelivered ? 'delivered' : 'given-up',
  });
}

/** A receiver that is down or slow is its owner's to mend. */
function later(message: string, retryAfterSeconds = 0): AurelisError {
  return new AurelisError('UPSTREAM_UNAVAILABLE', message, { isExpected: true, retryAfterSeconds });
}

/** Status of the answer, or why there is none. What an address says goes nowhere: it may be somebody else's secret. */
async function call(
  request: Parameters<WebhookSender['post']>[0],
  { webhookSender }: Pick<DeliverWebhookPorts, 'webhookSender'>,
): Promise<number | 'forbidden' | 'unreachable'> {
  try {
    return await webhookSender.post(request);
  } catch (error) {
    return error instanceof ForbiddenAddress ? 'forbidden' : 'unreachable';
  }
}
