import type { Connection, Sender, Session } from 'rhea';
import { targetAddressOf } from '../amqp/terminus';
import { Claims } from '../cbs/claims';
import type { ConsumerLink } from '../links/consumer-link';
import type { Services } from './services';

/** One client: what it may do, what it receives and where its answers go. */
export class ClientConnection {
  readonly claims = new Claims();
  readonly consumers = new Set<ConsumerLink>();
  /** Links that carry answers of `$cbs` and `$management`. */
  readonly replyLinks = new Set<Sender>();

  constructor(
    readonly connection: Connection,
    readonly services: Services,
  ) {
    const detachAll = (): void => this.detachConsumers(() => true);
    connection.on('disconnected', detachAll);
    connection.on('connection_close', detachAll);
  }

  /** The host name the client asked for, which error texts repeat. */
  get hostname(): string {
    return this.connection.hostname ?? 'localhost';
  }

  onSessionFlow(session: Session): void {
    for (const consumer of this.consumers) if (consumer.link.session === session) consumer.onFlow();
  }

  onSessionClosed(session: Session): void {
    this.detachConsumers((consumer) => consumer.link.session === session);
    for (const link of this.replyLinks) if (link.session === session) this.replyLinks.delete(link);
  }

  findReplyLink(session: Session, replyTo: string | undefined): Sender | undefined {
    const links = [...this.replyLinks].filter((link) => link.session === session);
    return links.find((link) => link.name === replyTo || targetAddressOf(link) === replyTo) ?? links[0];
  }

  private detachConsumers(isGone: (consumer: ConsumerLink) => boolean): void {
    for (const consumer of this.consumers) if (isGone(consumer)) consumer.detach();
  }
}
