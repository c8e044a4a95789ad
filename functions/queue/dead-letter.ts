import { z } from 'zod';
import { MESSAGE_SOURCES, QUEUES, SUBSCRIPTIONS, TOPICS, type MessageSource } from '../../shared/config';
import { GenerationMessage, RunMessage } from '../../shared/contracts';
import { AurelisError } from '../../shared/kernel';
import { parkMessage } from '../../shared/parking';
import { failRun } from '../../shared/runs';
import { queueFunction } from '../runtime/queue-function';
import { generateFunction } from './generate';

const Source = z.enum(MESSAGE_SOURCES);

/**
 * Every queue forwards its dead letters here. The message is parked with the reason the broker gave, and the run, job or part of a
 * job it belongs to ends as failed, so that nobody waits for it.
 */
export const deadLetterFunction = queueFunction({
  name: 'dead-letter',
  queue: QUEUES.deadLetter,
  message: z.unknown(),

  async handle(message, services, delivery) {
    const source = sourceOf(delivery.deadLetterSource);
    const reason = describe(delivery.applicationProperties);
    const run = RunMessage.safeParse(message);
    // A host that cannot be told is no fault of the run.
    if (run.success && source !== QUEUES.hostReport) {
      const failure = { code: 'INTERNAL' as const, message: `A step of the run (${source}) kept failing: ${reason}` };
      await failRun(run.data, failure, services);
    }
    const generation = GenerationMessage.safeParse(message);
    if (generation.success) {
      const failure = new AurelisError('INTERNAL', `It kept failing: ${reason}`);
      await generateFunction.onParked?.(generation.data, failure, services);
    }
    await parkMessage({ queue: source, messageId: delivery.messageId, body: message, reason }, services);
  },
});

/** A subscription is named by its path, `events/Subscriptions/audit`. */
function sourceOf(deadLetterSource = ''): MessageSource {
  const [topic, , subscription] = deadLetterSource.split('/');
  const name = Object.values(SUBSCRIPTIONS).find((known) => known === subscription?.toLowerCase());
  if (topic === TOPICS.events && name !== undefined) return `${TOPICS.events}/${name}`;
  return Source.catch(QUEUES.deadLetter).parse(deadLetterSource);
}

/** The broker's own words; the Functions host hands property names over with their first letter lower-cased. */
function describe(properties: Readonly<Record<string, unknown>>): string {
  const text = (name: string): string | undefined => {
    const value = properties[name] ?? properties[`${name.charAt(0).toLowerCase()}${name.slice(1)}`];
    return typeof value === 'string' ? value : undefined;
  };
  return text('DeadLetterErrorDescription') ?? text('DeadLetterReason') ?? 'no reason was given';
}
