import { ServiceBusClient, isServiceBusError, type ServiceBusMessage, type ServiceBusSender } from '@azure/service-bus';
import type { TokenCredential } from '@azure/identity';
import type { QueueName, ServiceBusConnection } from '../../config';
import { AurelisError } from '../../kernel';
import type { MessageQueue, OutgoingMessage } from '../../runs';

export interface ServiceBusQueue extends MessageQueue {
  /** Throws when the namespace is out of reach or refuses the identity. */
  ping(queue: QueueName): Promise<void>;
  close(): Promise<void>;
}

export function openServiceBusQueue(connection: ServiceBusConnection, credential: TokenCredential): ServiceBusQueue {
  const client =
    'connectionString' in connection
      ? new ServiceBusClient(connection.connectionString)
      : new ServiceBusClient(connection.fullyQualifiedNamespace, credential);
  const senders = new Map<QueueName, ServiceBusSender>();
  const senderOf = (queue: QueueName): ServiceBusSender => {
    const sender = senders.get(queue) ?? client.createSender(queue);
    senders.set(queue, sender);
    return sender;
  };

  return {
    async send(queue, messages, traceparent) {
      try {
        await sendAll(
          senderOf(queue),
          messages.map((message) => toServiceBus(message, traceparent)),
        );
      } catch (error) {
        if (!isServiceBusError(error) || !error.retryable) throw error;
        throw new AurelisError('UPSTREAM_UNAVAILABLE', 'The queue is busy. Try again shortly.', {
          cause: error,
          retryAfterSeconds: 5,
        });
      }
    },
    ping: async (queue) => void (await senderOf(queue).createMessageBatch()),
    close: () => client.close(),
  };
}

/** As few sends as the size limit of the link allows. */
async function sendAll(sender: ServiceBusSender, messages: readonly ServiceBusMessage[]): Promise<void> {
  let batch = await sender.createMessageBatch();
  for (const message of messages) {
    if (batch.tryAddMessage(message)) continue;
    await sender.sendMessages(batch);
    batch = await sender.createMessageBatch();
    if (!batch.tryAddMessage(message)) {
      throw new Error(`The message ${String(message.messageId)} is too large for the queue.`);
    }
  }
  if (batch.count > 0) await sender.sendMessages(batch);
}

/** `Diagnostic-Id` is where Service Bus and the Functions host look for the operation a message belongs to. */
function toServiceBus(
  { id, body, notBefore, attempt }: OutgoingMessage,
  traceparent: string | undefined,
): ServiceBusMessage {
  return {
    messageId: id,
    body,
    contentType: 'application/json',
    applicationProperties: {
      ...(traceparent === undefined ? {} : { 'Diagnostic-Id': traceparent }),
      ...(attempt === undefined ? {} : { attempt }),
    },
    ...(notBefore === undefined ? {} : { scheduledEnqueueTimeUtc: notBefore }),
  };
}
