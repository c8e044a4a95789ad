import { z } from 'zod';
import { QUEUES } from '../../shared/config';
import { DeliverWebhookMessage } from '../../shared/contracts';
import { deliverWebhook } from '../../shared/webhooks';
import { queueFunction } from '../runtime/queue-function';

const Attempt = z.number().int().nonnegative().catch(0);

export const deliverWebhookFunction = queueFunction({
  name: 'deliver-webhook',
  queue: QUEUES.webhook,
  message: DeliverWebhookMessage,

  handle: (message, services, { applicationProperties }) =>
    deliverWebhook(message, Attempt.parse(applicationProperties['attempt']), services),
});
