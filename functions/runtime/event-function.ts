import { TOPICS, type SubscriptionName } from '../../shared/config';
import { ProductEvent } from '../../shared/contracts';
import type { QueueFunction } from './queue-function';
import type { Services } from './services';

/** One subscriber of the topic: what it does with an event that its rule lets through. */
export interface EventFunction {
  name: string;
  subscription: SubscriptionName;
  handle(event: ProductEvent, services: Services): Promise<void>;
}

/** A subscription is a queue to whoever handles its messages. */
export function listenerOf(definition: EventFunction): QueueFunction<typeof ProductEvent> {
  return {
    name: definition.name,
    queue: `${TOPICS.events}/${definition.subscription}`,
    message: ProductEvent,
    handle: (event, services) => definition.handle(event, services),
  };
}

export function eventFunction(definition: EventFunction): EventFunction {
  return definition;
}
