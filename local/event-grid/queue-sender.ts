import { isServiceBusError, ServiceBusClient, type ServiceBusMessage } from '@azure/service-bus';

import type { GridEvent } from './grid-event';

const ATTEMPT_TIMEOUT_MS = 10_000;

/** Sends events to queues, each call one attempt: the caller repeats. */
export interface QueueSender {
  send(queueName: string, event: GridEvent, attempt: number): Promise<void>;
  close(): Promise<void>;
}

export function openQueueSender(connectionString: string): QueueSender {
  // Attempts of our own are spaced by our backoff; the SDK's would hide an outage for minutes.
  const client = new ServiceBusClient(connectionString, {
    retryOptions: { maxRetries: 0, timeoutInMs: ATTEMPT_TIMEOUT_MS },
  });
  const senders = new Map<string, ReturnType<typeof client.createSender>>();
  return {
    async send(queueName, event, attempt) {
      const sender = senders.get(queueName) ?? client.createSender(queueName);
      senders.set(queueName, sender);
      await sender.sendMessages(toMessage(queueName, event, attempt));
    },
    close: () => client.close(),
  };
}

/** Whether no later attempt can do better. */
export function isHopeless(error: unknown): boolean {
  return isServiceBusError(error) && error.code === 'MessageSizeExceeded';
}

/** What Event Grid puts on a queue: the event itself as JSON, and its delivery in `aeg-` properties. */
function toMessage(queueName: string, event: GridEvent, attempt: number): ServiceBusMessage {
  return {
    body: event,
    contentType: 'application/json',
    // An event that was sent but not yet crossed off when the process died is sent again; queues that detect duplicates drop it.
    messageId: event.id,
    applicationProperties: {
      'aeg-event-type': 'Notification',
      'aeg-subscription-name': queueName.toUpperCase(),
      'aeg-data-version': event.dataVersion,
      'aeg-metadata-version': event.metadataVersion ?? '1',
      'aeg-output-event-id': event.id,
      'aeg-delivery-count': attempt,
    },
  };
}
