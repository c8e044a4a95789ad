import { z } from 'zod';
import { QUEUES, type MessageSource } from '../../shared/config';
import { addressOf } from '../../shared/events';
import { sha256, type AurelisError, type ErrorCode } from '../../shared/kernel';
import type { Delivery } from './queue-function';
import type { Services } from './services';

/** These pass with time; delivered again at once, a message would use up its deliveries in seconds. */
const PASSING: readonly ErrorCode[] = ['UPSTREAM_UNAVAILABLE', 'RATE_LIMITED'];

/** With the delays below, half an hour at least; after that the queue's own deliveries and its dead letters decide. */
const MAX_ATTEMPTS = 19;
const FIRST_DELAY_MS = 2000;
const LONGEST_DELAY_MS = 300_000;
/** For each delivery that a message has had: with those that a queue grants, some minutes in all. */
const HELD_PER_DELIVERY_MS = 15_000;

const Attempt = z.number().int().nonnegative().catch(0);

export interface Postponed {
  queue: MessageSource;
  body: unknown;
  delivery: Delivery;
}

/**
 * Puts a successor of the message on its queue for later, with jittered exponential backoff, so that the message itself is done.
 * False when waiting would not help, or has not helped for long: then the message is to be delivered again as usual.
 */
export async function postpone(postponed: Postponed, error: AurelisError, services: Services): Promise<boolean> {
  const { queue, delivery } = postponed;
  if (!PASSING.includes(error.code)) return false;
  // A successor would no longer tell which queue the dead letter came from.
  if (queue === QUEUES.deadLetter) return holdBack(delivery, services);
  const attempt = Attempt.parse(delivery.applicationProperties['attempt']) + 1;
  if (attempt > MAX_ATTEMPTS) return false;
  try {
    await sendSuccessor(postponed, { attempt, retryAfterSeconds: error.retryAfterSeconds ?? 0 }, services);
    return true;
  } catch (sendError) {
    services.telemetry.exception(sendError, { step: 'postpone', queue, messageId: delivery.messageId });
    return holdBack(delivery, services);
  }
}

/**
 * An instance that reaches neither what a message needs nor its queue would fail at once with one message after the other, and use up their
 * deliveries while others could handle them. The host keeps the lock meanwhile.
 */
async function holdBack({ deliveryCount }: Delivery, services: Services): Promise<false> {
  await services.wait(deliveryCount * HELD_PER_DELIVERY_MS);
  return false;
}

async function sendSuccessor(
  { queue, body, delivery }: Postponed,
  { attempt, retryAfterSeconds }: { attempt: number; retryAfterSeconds: number },
  services: Services,
): Promise<void> {
  const id = `${delivery.messageId.replace(/-later\d+$/, '')}-later${attempt}`;
  const delayMs = delayOf(attempt, id, retryAfterSeconds);
  const notBefore = new Date(services.clock.now().getTime() + delayMs);
  const { destination, properties } = addressOf(queue);
  const successor = { id, body, properties, notBefore, attempt };
  await services.queue.send(destination, [successor], services.telemetry.currentTraceparent());
  services.telemetry.event('message.postponed', { queue, messageId: delivery.messageId, attempt, delayMs });
}

/**
 * Between half and all of the exponential delay, and never sooner than the upstream asked for. Where in between is drawn from the
 * message's id, so that the many messages an outage postpones do not come back all at once.
 */
function delayOf(attempt: number, id: string, retryAfterSeconds: number): number {
  const exponentialMs = Math.min(FIRST_DELAY_MS * 2 ** (attempt - 1), LONGEST_DELAY_MS);
  const share = Number.parseInt(sha256(id).slice(0, 8), 16) / 2 ** 32;
  return Math.round(Math.max(exponentialMs * (0.5 + share / 2), retryAfterSeconds * 1000));
}
