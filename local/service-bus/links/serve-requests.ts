import { message, type EventContext, type Receiver } from 'rhea';
import { z } from 'zod';
import { outgoingStoreOf } from '../amqp/prepare-session';
import type { BrokerSender } from '../amqp/rhea-internals';
import type { ClientConnection } from '../connection/client-connection';

const REQUEST_CREDIT = 100;

const RequestMessage = z.object({
  message_id: z.unknown(),
  reply_to: z.string().optional(),
  application_properties: z.record(z.string(), z.unknown()).default({}),
  body: z.unknown(),
});

export interface Request {
  readonly applicationProperties: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly sizeBytes: number;
}

export interface Answer {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** Request and response over a pair of links: each message in is answered on the link the client named in reply-to. */
export function serveRequests(
  client: ClientConnection,
  link: Receiver,
  handle: (request: Request) => Promise<Answer>,
): void {
  link.on('message', (context: EventContext) => {
    const raw: unknown = context.message;
    if (!Buffer.isBuffer(raw) || context.delivery === undefined) return;
    context.delivery.accept();
    link.add_credit(1);
    const parsed = RequestMessage.safeParse(message.decode(raw));
    if (!parsed.success) return;
    const { message_id, reply_to, application_properties, body } = parsed.data;
    const request = { applicationProperties: application_properties, body, sizeBytes: raw.length };
    void handle(request).then((answer) => {
      const reply = client.findReplyLink(link.session, reply_to);
      if (reply === undefined || !reply.is_open()) return;
      sendSettled(reply as BrokerSender, {
        correlation_id: message_id,
        application_properties: answer.properties,
        body: answer.body ?? null,
      });
    });
  });
  link.add_credit(REQUEST_CREDIT);
}

function sendSettled(link: BrokerSender, content: object): void {
  const delivery = link.send(message.encode(content), undefined, 0);
  delivery.settled = true;
  outgoingStoreOf(link.session).finish(delivery);
}
