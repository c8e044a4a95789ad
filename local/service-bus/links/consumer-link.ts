import type { EventContext } from 'rhea';
import { outgoingStoreOf, transferWindow, unsentCount } from '../amqp/prepare-session';
import { type BrokerSender, type OutgoingDelivery, wake, writeEmptyFrame } from '../amqp/rhea-internals';
import type { ClientConnection } from '../connection/client-connection';
import { commitChange } from '../connection/commit-change';
import { deliveryTagOf, type LockToken } from '../message/lock-token';
import { describeChange, type ObservedChange, type ServiceBusObservation } from '../observation';
import type { Consumer } from '../queue/dispatcher';
import { encodeStoredMessage } from '../queue/encode-stored-message';
import type { Outcome } from '../queue/outcome';
import type { Queue } from '../queue/queue';
import type { StoredMessage } from '../queue/stored-message';
import { ServiceBusError } from '../service-bus-error';
import { confirmation, readOutcome, refusal } from './disposition';

const SETTLED = 1;
const DRAIN_RETRY_MS = 5;
const OUTCOME_EVENTS = ['accepted', 'rejected', 'released', 'modified'] as const;

/** A link on which a client receives the messages of a queue. */
export class ConsumerLink implements Consumer {
  readonly isSettled: boolean;
  private readonly locks = new WeakMap<OutgoingDelivery, LockToken>();
  private unstoredCount = 0;
  private isDrained = false;

  constructor(
    private readonly client: ClientConnection,
    readonly link: BrokerSender,
    private readonly queue: Queue,
  ) {
    this.isSettled = link.snd_settle_mode === SETTLED;
    link.local.attach.snd_settle_mode = link.snd_settle_mode;
    link.local.attach.rcv_settle_mode = link.rcv_settle_mode;
    this.takeOverDrain();
    for (const event of OUTCOME_EVENTS) {
      link.on(event, ({ delivery }: EventContext) => this.onOutcome(event, delivery as OutgoingDelivery));
    }
    link.on('sender_close', () => this.detach());
    client.consumers.add(this);
    queue.dispatcher.add(this);
  }

  /** Locks stay: a message comes back when its lock runs out, or is settled over `$management`. */
  detach(): void {
    this.client.consumers.delete(this);
    this.queue.dispatcher.remove(this);
  }

  /** The client may take more now, or waits to hear that there is no more. */
  onFlow(): void {
    this.queue.dispatcher.pump();
    // An empty frame carries the TCP acknowledgement at once; otherwise it is delayed and the client's next flow with it.
    writeEmptyFrame(this.link.connection);
  }

  availableCredit(): number {
    if (!this.link.is_open()) return 0;
    const { credit, session } = this.link;
    return Math.min(credit, transferWindow(session)) - unsentCount(session) - this.unstoredCount;
  }

  deliver(message: StoredMessage): void {
    this.observeDelivery(message, 'before');
    const encoded = encodeStoredMessage(message, { withLock: true });
    if (!this.isSettled) {
      this.send(encoded, message);
      return;
    }
    // At most once: the removal has to be on disk before the message leaves.
    this.unstoredCount++;
    this.client.services.broker.commit([], () => {
      this.unstoredCount--;
      if (this.link.is_open()) this.send(encoded, message);
    });
  }

  finishDrain(): void {
    const { link } = this;
    if (!link._draining) return;
    if (unsentCount(link.session) > 0 || this.unstoredCount > 0) {
      setTimeout(() => this.queue.dispatcher.pump(), DRAIN_RETRY_MS);
      return;
    }
    link.delivery_count += Math.max(0, link.credit);
    link.credit = 0;
    link._draining = false;
    this.isDrained = true;
    link.issue_flow = true;
    wake(link.connection);
  }

  private send(encoded: Buffer, message: StoredMessage): void {
    const token = message.lock?.token;
    const delivery = this.link.send(encoded, token === undefined ? undefined : deliveryTagOf(token), 0);
    if (token === undefined) outgoingStoreOf(this.link.session).finish(delivery);
    else this.locks.set(delivery, token);
    this.observeDelivery(message, 'after');
  }

  private onOutcome(event: (typeof OUTCOME_EVENTS)[number], delivery: OutgoingDelivery): void {
    const token = this.locks.get(delivery);
    if (token === undefined) return;
    this.locks.delete(delivery);
    const outcome = readOutcome(event, delivery.remote_state);
    if (outcome === undefined) {
      this.answer(
        delivery,
        refusal(new ServiceBusError('amqp:decode-error', `The outcome '${event}' cannot be read.`)),
      );
      return;
    }
    commitChange(this.client.services, {
      make: () => this.queue.settle(token, outcome),
      describe: () => this.describeOutcome(token, outcome),
      onStored: () => this.answer(delivery, confirmation(outcome)),
      onRefused: (error) => this.refuse(delivery, error),
    });
  }

  /** Later, because rhea is still busy with the outcomes that came in and would report this one with others. */
  private refuse(delivery: OutgoingDelivery, error: ServiceBusError): void {
    setImmediate(() => this.answer(delivery, refusal(error)));
  }

  private answer(delivery: OutgoingDelivery, state: unknown): void {
    if (!this.link.is_open()) return;
    delivery.update(true, state);
    // With the receiver settling second nothing more comes from it, so rhea would wait for its settlement for ever.
    delivery.remote_settled = true;
    outgoingStoreOf(this.link.session).finish(delivery);
  }

  /** rhea drains only links with credit left; a client that asks at zero credit waits for an answer too. */
  private takeOverDrain(): void {
    this.link._get_drain = () => {
      const isDrained = this.isDrained;
      this.isDrained = false;
      return isDrained;
    };
  }

  private describeOutcome(token: LockToken, outcome: Outcome): ObservedChange[] {
    if (outcome.kind === 'defer') return [];
    return [describeChange(outcome.kind, this.queue.settings.name, this.queue.lockedBy(token).content)];
  }

  private observeDelivery(message: StoredMessage, phase: ServiceBusObservation['phase']): void {
    const { observe } = this.client.services;
    if (observe === undefined) return;
    void observe({ ...describeChange('deliver', this.queue.settings.name, message.content), phase });
  }
}
