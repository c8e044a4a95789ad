import type { Receiver, Sender } from 'rhea';
import type { BrokerSender } from '../amqp/rhea-internals';
import { addressOf, hasFilter, sourceOf, targetAddressOf } from '../amqp/terminus';
import { serveCbs } from '../cbs/serve-cbs';
import type { ClientConnection } from '../connection/client-connection';
import { serveManagement } from '../management/serve-management';
import type { Queue } from '../queue/queue';
import { entityNotFound, ServiceBusError, toServiceBusError, unauthorized } from '../service-bus-error';
import { ConsumerLink } from './consumer-link';
import { serveProducer } from './producer-link';

const CBS = '$cbs';
const MANAGEMENT = /\/\$management$/i;
const SESSION_FILTER = 'com.microsoft:session-filter';

/** A client attached to send: to a queue, to `$cbs` or to the `$management` of a queue. */
export function openReceivingLink(client: ClientConnection, link: Receiver): void {
  const address = targetAddressOf(link);
  link.set_source(sourceOf(link));
  link.set_target({ address });
  refuseOnError(link, () => {
    if (address === CBS) return serveCbs(client, link);
    const queue = authorisedQueue(client, address, 'Send');
    if (MANAGEMENT.test(address)) return serveManagement(client, link, queue);
    if (queue.settings.isSubscription === true) {
      throw new ServiceBusError('amqp:not-allowed', `Messages cannot be sent to '${address}': it is a subscription.`);
    }
    if (!queue.isTopic && queue.deadLetterQueue === undefined) {
      throw new ServiceBusError(
        'amqp:not-allowed',
        `Messages cannot be sent to '${address}': it is a dead-letter queue.`,
      );
    }
    return serveProducer(client, link, queue);
  });
}

/** A client attached to receive: from a queue, or the answers of `$cbs` and `$management`. */
export function openSendingLink(client: ClientConnection, link: Sender): void {
  const source = sourceOf(link);
  const address = addressOf(source);
  link.set_source(source);
  link.set_target({ address: targetAddressOf(link) });
  if (address === CBS || MANAGEMENT.test(address)) {
    client.replyLinks.add(link);
    link.on('sender_close', () => client.replyLinks.delete(link));
    return;
  }
  refuseOnError(link, () => {
    const queue = authorisedQueue(client, address, 'Listen');
    if (hasFilter(source, SESSION_FILTER)) {
      // The filter sent back would mean that a session is locked.
      link.set_source({ address });
      throw new ServiceBusError(
        'amqp:not-allowed',
        `A sessionful message receiver cannot be created on '${address}': sessions are not supported by this emulator.`,
      );
    }
    if (queue.isTopic) {
      throw new ServiceBusError(
        'amqp:not-allowed',
        `Cannot create a message receiver on '${address}': it is a topic, and its subscriptions hold the messages.`,
      );
    }
    if (queue.settings.forwardTo !== undefined) {
      throw new ServiceBusError(
        'amqp:not-allowed',
        `Cannot create a message receiver on '${address}': its messages are forwarded to '${queue.settings.forwardTo}'.`,
      );
    }
    new ConsumerLink(client, link as BrokerSender, queue);
  });
}

function authorisedQueue(client: ClientConnection, address: string, claim: 'Send' | 'Listen'): Queue {
  const name = address.replace(MANAGEMENT, '').replace(/^\/+/, '');
  if (!client.claims.covers(address)) throw unauthorized(claim, address);
  const queue = client.services.broker.find(name);
  if (queue === undefined) throw entityNotFound(client.hostname, name);
  return queue;
}

function refuseOnError(link: Receiver | Sender, open: () => void): void {
  try {
    open();
  } catch (error) {
    const { condition, message } = toServiceBusError(error);
    link.close({ condition, description: message });
  }
}
