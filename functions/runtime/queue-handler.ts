import type { InvocationContext, ServiceBusQueueHandler } from '@azure/functions';
import { z } from 'zod';
import { AurelisError, toAurelisError, type ErrorCode } from '../../shared/kernel';
import { parkMessage } from '../../shared/parking';
import type { AnyQueueFunction, Delivery } from './queue-function';
import { postpone } from './postpone';
import type { Services } from './services';

/** `retry` lets Service Bus deliver again; `park` keeps the message and its reason for a person. */
export const QUEUE_OUTCOME: Record<ErrorCode, 'retry' | 'park'> = {
  VALIDATION_ERROR: 'park',
  UNAUTHENTICATED: 'park',
  FORBIDDEN: 'park',
  NOT_FOUND: 'park',
  CONFLICT: 'retry',
  PAYLOAD_TOO_LARGE: 'park',
  RATE_LIMITED: 'retry',
  QUOTA_EXCEEDED: 'park',
  UPSTREAM_UNAVAILABLE: 'retry',
  INTERNAL: 'retry',
};

/** The host reads metadata as JSON where it can, so a message id of digits arrives as a number. */
const Text = z.union([z.string(), z.number()]).transform(String);

const Metadata = z.object({
  messageId: Text.default(''),
  deliveryCount: z.number().default(1),
  deadLetterSource: Text.optional(),
  applicationProperties: z.record(z.string(), z.unknown()).default({}),
  enqueuedTimeUtc: z.string().optional(),
});

/** Parse → handle → complete, deliver again or park. Throwing means "deliver again"; returning means "done". */
export function toQueueHandler(definition: AnyQueueFunction, services: () => Services): ServiceBusQueueHandler {
  return async (body, context) => {
    const available = services();
    const delivery = readDelivery(context);
    const operation = {
      name: definition.name,
      kind: 'message' as const,
      traceparent: context.traceContext?.traceParent,
      fields: { function: definition.name, queue: definition.queue, messageId: delivery.messageId },
    };
    await available.telemetry.inOperation(operation, async () => {
      measureAge(definition.queue, context, available);
      try {
        await handleParsed(definition, body, delivery, available);
      } catch (thrown) {
        await settle({ definition, body, delivery, services: available, context }, toAurelisError(thrown));
      }
    });
  };
}

function readDelivery(context: InvocationContext): Delivery {
  const { messageId, deliveryCount, deadLetterSource, applicationProperties } = Metadata.parse(
    context.triggerMetadata ?? {},
  );
  return { messageId, deliveryCount, deadLetterSource, applicationProperties };
}

/** How long the message waited; more than a little says that there is too much work, or nobody to do it. */
function measureAge(queue: string, context: InvocationContext, { telemetry, clock }: Services): void {
  const { enqueuedTimeUtc } = Metadata.parse(context.triggerMetadata ?? {});
  const enqueuedAt = Date.parse(enqueuedTimeUtc ?? '');
  if (Number.isNaN(enqueuedAt)) return;
  telemetry.measure('queue.age', Math.max(0, clock.now().getTime() - enqueuedAt), { queue });
}

async function handleParsed(
  definition: AnyQueueFunction,
  body: unknown,
  delivery: Delivery,
  services: Services,
): Promise<void> {
  const parsed = definition.message.safeParse(body);
  if (!parsed.success) {
    throw new AurelisError('VALIDATION_ERROR', `The message cannot be read: ${z.prettifyError(parsed.error)}`);
  }
  await definition.handle(parsed.data as never, services, delivery);
}

interface Failed {
  definition: AnyQueueFunction;
  body: unknown;
  delivery: Delivery;
  services: Services;
  context: InvocationContext;
}

async function settle({ definition, body, delivery, services, context }: Failed, error: AurelisError): Promise<void> {
  if (!error.isExpected) {
    services.telemetry.exception(error, { function: definition.name, messageId: delivery.messageId });
    context.error(`${definition.name} failed: ${error.code}, delivery ${delivery.deliveryCount}`);
  }
  if (QUEUE_OUTCOME[error.code] === 'retry') {
    if (await postpone({ queue: definition.queue, body, delivery }, error, services)) return;
    throw error;
  }

  const parsed = definition.message.safeParse(body);
  if (parsed.success) await definition.onParked?.(parsed.data as never, error, services);
  await parkMessage({ queue: definition.queue, messageId: delivery.messageId, body, reason: error.message }, services);
}
