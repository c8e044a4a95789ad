import { InvocationContext } from '@azure/functions';
import { EVENT_FUNCTIONS, QUEUE_FUNCTIONS } from '../../../functions/registry';
import { listenerOf } from '../../../functions/runtime/event-function';
import { toQueueHandler } from '../../../functions/runtime/queue-handler';
import type { Services } from '../../../functions/runtime/services';
import { QUEUES, TOPICS, type MessageSource } from '../../../shared/config';
import type { MemoryServices } from '../memory-services';

/** Hands one message to the function of its queue, as the Functions host does; rejects where the host would deliver it again. */
export async function deliver(
  queue: MessageSource,
  body: unknown,
  services: Services,
  triggerMetadata: Record<string, unknown> = {},
): Promise<void> {
  const listeners = [...QUEUE_FUNCTIONS, ...EVENT_FUNCTIONS.map(listenerOf)];
  const definition = listeners.find((candidate) => candidate.queue === queue);
  if (definition === undefined) throw new Error(`No function listens to ${queue}.`);
  const context = new InvocationContext({
    functionName: definition.name,
    invocationId: 'invocation',
    triggerMetadata: { messageId: 'message', deliveryCount: 1, ...triggerMetadata },
    logHandler: () => undefined,
  });
  await toQueueHandler(definition, () => services)(body, context);
}

/** Delivers every waiting message, and those they cause, until nothing waits. */
export async function deliverAll(services: MemoryServices): Promise<void> {
  while (services.queue.size() + services.queue.eventCount() > 0) {
    for (const queue of Object.values(QUEUES)) {
      for (const { id, body } of services.queue.take(queue)) await deliver(queue, body, services, { messageId: id });
    }
    for (const { id, body } of services.queue.take(TOPICS.events)) {
      for (const { subscription } of EVENT_FUNCTIONS) {
        await deliver(`${TOPICS.events}/${subscription}`, body, services, { messageId: id });
      }
    }
  }
}
