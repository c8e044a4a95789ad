import { SUBSCRIPTIONS } from '../../shared/config';
import { queueDeliveries } from '../../shared/webhooks';
import { eventFunction } from '../runtime/event-function';

export const notifyWebhooksFunction = eventFunction({
  name: 'notify-webhooks',
  subscription: SUBSCRIPTIONS.notifications,
  handle: (event, services) => queueDeliveries(event, services),
});
