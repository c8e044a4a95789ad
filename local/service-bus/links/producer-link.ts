import type { Delivery, Receiver } from 'rhea';
import { standardFormat } from '../amqp/prepare-session';
import type { TransferContext } from '../amqp/rhea-internals';
import type { ClientConnection } from '../connection/client-connection';
import { commitChange } from '../connection/commit-change';
import { withMessageId } from '../message/change-message';
import type { MessageContent } from '../message/message-content';
import { scheduledTimeOf } from '../message/scheduled-time';
import { splitBatch } from '../message/split-batch';
import { describeChange } from '../observation';
import type { Queue } from '../queue/queue';
import { type ServiceBusError, toServiceBusError } from '../service-bus-error';

const SEND_CREDIT = 1000;

/** Takes what a client sends to a queue; a batch is stored as a whole or not at all. */
export function serveProducer(client: ClientConnection, link: Receiver, queue: Queue): void {
  link.on('message', ({ message, format, delivery }: TransferContext) => {
    const raw: unknown = message;
    if (!Buffer.isBuffer(raw) || delivery === undefined) return;
    let contents: MessageContent[];
    try {
      contents = splitBatch(raw, standardFormat(format)).map(withMessageId);
    } catch (error) {
      refuse(link, delivery, toServiceBusError(error));
      return;
    }
    commitChange(client.services, {
      make: () => contents.flatMap((content) => queue.receive(content, scheduledTimeOf(content)).entries),
      describe: () => contents.map((content) => describeChange('send', queue.settings.name, content)),
      onStored: () => {
        delivery.accept();
        link.add_credit(1);
      },
      onRefused: (error) => refuse(link, delivery, error),
    });
  });
  link.add_credit(SEND_CREDIT);
}

function refuse(link: Receiver, delivery: Delivery, { condition, message }: ServiceBusError): void {
  delivery.reject({ condition, description: message });
  link.add_credit(1);
}
