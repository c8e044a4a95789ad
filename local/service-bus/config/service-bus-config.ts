import { z } from 'zod';
import { parseDurationMs } from './duration';
import { reportForwardProblems } from './forward-problems';

const MAX_ENTITIES = 50;

/** An ISO 8601 duration within bounds, kept as text: the schema describes the file. */
function duration(minimum: string, maximum: string): z.ZodType<string> {
  const minimumMs = parseDurationMs(minimum) ?? 0;
  const maximumMs = parseDurationMs(maximum) ?? Infinity;
  return z.string().refine(
    (text) => {
      const valueMs = parseDurationMs(text);
      return valueMs !== undefined && valueMs >= minimumMs && valueMs <= maximumMs;
    },
    { error: `must be an ISO 8601 duration from ${minimum} to ${maximum}` },
  );
}

const unsupported = (what: string) =>
  z.literal(false, { error: `is not supported: this emulator has no ${what}` }).optional();

const QueueProperties = z.strictObject({
  DeadLetteringOnMessageExpiration: z.boolean().optional(),
  DefaultMessageTimeToLive: duration('PT1S', 'PT1H').optional(),
  DuplicateDetectionHistoryTimeWindow: duration('PT5S', 'PT5M').optional(),
  ForwardDeadLetteredMessagesTo: z.string().optional(),
  ForwardTo: z.string().optional(),
  LockDuration: duration('PT1S', 'PT5M').optional(),
  MaxDeliveryCount: z.int().min(1).max(20).optional(),
  RequiresDuplicateDetection: z.boolean().optional(),
  RequiresSession: unsupported('sessions'),
});

const QueueConfig = z.strictObject({
  Name: z
    .string()
    .max(260)
    .regex(/^[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?$/, {
      error: 'must consist of letters, digits, . - _ and /, and start and end with a letter or digit',
    }),
  Properties: QueueProperties.optional(),
});
export type QueueConfig = z.infer<typeof QueueConfig>;

const Namespace = z.strictObject({
  Name: z.string().min(1),
  Queues: z.array(QueueConfig).max(MAX_ENTITIES),
  Topics: z.array(z.unknown()).max(0, { error: 'are not supported: this emulator has queues only' }).optional(),
});

/** The configuration file of the official Service Bus emulator, as far as this one goes. */
export const ServiceBusConfig = z
  .strictObject({
    UserConfig: z.strictObject({
      Namespaces: z.tuple([Namespace], { error: 'must hold exactly one namespace' }),
      Logging: z.strictObject({ Type: z.enum(['File', 'Console', 'File,Console']) }).optional(),
    }),
  })
  .superRefine((config, context) => {
    const queues = config.UserConfig.Namespaces[0].Queues;
    reportForwardProblems(queues, (index, property, message) => {
      const path = ['UserConfig', 'Namespaces', 0, 'Queues', index, ...property];
      context.addIssue({ code: 'custom', path, message });
    });
  });
export type ServiceBusConfig = z.infer<typeof ServiceBusConfig>;
