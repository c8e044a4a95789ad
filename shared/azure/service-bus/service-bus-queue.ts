import { ServiceBusClient, isServiceBusError, type ServiceBusMessage, type ServiceBusSender } from '@azure/service-bus';
import type { TokenCredential } from '@azure/identity';
import type { Destination, ServiceBusConnection } from '../../config';
import type { MessageQueue, OutgoingMessage, WaitingMessages } from '../../events';
import { AurelisError } from '../../kernel';

export interface ServiceBusQueue extends MessageQueue, WaitingMessages {
  /** Throws when the namespace is out of reach or refuses the identity. */
  ping(destination: Destination): Promise<void>;
  close(): Promise<void>;
}

export function openServiceBusQueue(connection: ServiceBusConnection, credential: TokenCredential): ServiceBusQueue {
  const openClient = (): ServiceBusClient =>
    'connectionString' in connection
      ? new ServiceBusClient(connection.connectionString)
      : new ServiceBusClient(connection.fullyQualifiedNamespace, credential);
  const client = openClient();
  const senders = new Map<Destination, ServiceBusSender>();
  const senderOf = (destination: Destination): ServiceBusSender => {
    const sender = senders.get(destination) ?? client.createSender(destination);
    senders.set(destination, sender);
    return sender;
  };

  return {
    async send(destination, messages, traceparent) {
      try {
        await sendAll(
          senderOf(destination),
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
    async oldestWaiting(name) {
      // One of its own: a client goes on behind the message that it looked at last.
      const looking = openClient();
      try {
        const [oldest] = await looking.createReceiver(name).peekMessages(1);
        return oldest?.enqueuedTimeUtc;
      } finally {
        await looking.close();
      }
    },
    ping: async (destination) => void (await senderOf(destination).createMessageBatch()),
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
  { id, body, properties, notBefore, attempt }: OutgoingMessage,
  traceparent: string | undefined,
): ServiceBusMessage {
  return {
    messageId: id,
    body,
    contentType: 'application/json',
    applicationProperties: {
      ...properties,
      ...(traceparent === undefined ? {} : { 'Diagnostic-Id': traceparent }),
      ...(attempt === undefined ? {} : { attempt }),
    },
    ...(notBefore === undefined ? {} : { scheduledEnqueueTimeUtc: notBefore }),
  };
}
