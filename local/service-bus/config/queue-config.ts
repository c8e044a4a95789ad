import { z } from 'zod';
import { durationWithin } from './duration-within';

const unsupported = (what: string) =>
  z.literal(false, { error: `is not supported: this emulator has no ${what}` }).optional();

export const QueueProperties = z.strictObject({
  DeadLetteringOnMessageExpiration: z.boolean().optional(),
  DefaultMessageTimeToLive: durationWithin('PT1S', 'PT1H').optional(),
  DuplicateDetectionHistoryTimeWindow: durationWithin('PT5S', 'PT5M').optional(),
  ForwardDeadLetteredMessagesTo: z.string().optional(),
  ForwardTo: z.string().optional(),
  LockDuration: durationWithin('PT1S', 'PT5M').optional(),
  MaxDeliveryCount: z.int().min(1).max(20).optional(),
  RequiresDuplicateDetection: z.boolean().optional(),
  RequiresSession: unsupported('sessions'),
});

export const EntityName = z
  .string()
  .max(260)
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?$/, {
    error: 'must consist of letters, digits, . - _ and /, and start and end with a letter or digit',
  });

export const QueueConfig = z.strictObject({ Name: EntityName, Properties: QueueProperties.optional() });
export type QueueConfig = z.infer<typeof QueueConfig>;
