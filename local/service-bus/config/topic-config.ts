import { z } from 'zod';
import { parseSqlFilter } from '../rules/parse-sql-filter';
import { durationWithin } from './duration-within';
import { EntityName, QueueProperties } from './queue-config';

const SqlFilter = z.strictObject({
  SqlExpression: z.string().superRefine((expression, context) => {
    try {
      parseSqlFilter(expression);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      context.addIssue({ code: 'custom', message: `is not a filter this emulator knows: ${reason}` });
    }
  }),
});

const CorrelationFilter = z.strictObject({
  ContentType: z.string().optional(),
  CorrelationId: z.string().optional(),
  Label: z.string().optional(),
  MessageId: z.string().optional(),
  ReplyTo: z.string().optional(),
  ReplyToSessionId: z.string().optional(),
  SessionId: z.string().optional(),
  To: z.string().optional(),
  Properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});

/** Actions, which change a message on its way, are refused. */
const RuleConfig = z.strictObject({
  Name: z.string().min(1).max(50),
  Properties: z.discriminatedUnion('FilterType', [
    z.strictObject({ FilterType: z.literal('Sql'), SqlFilter }),
    z.strictObject({ FilterType: z.literal('Correlation'), CorrelationFilter }),
  ]),
});
export type RuleConfig = z.infer<typeof RuleConfig>;

const SubscriptionConfig = z.strictObject({
  Name: EntityName.max(50),
  Properties: QueueProperties.omit({
    DuplicateDetectionHistoryTimeWindow: true,
    RequiresDuplicateDetection: true,
  }).optional(),
  Rules: z.array(RuleConfig).optional(),
});

export const TopicConfig = z.strictObject({
  Name: EntityName,
  Properties: z
    .strictObject({
      DefaultMessageTimeToLive: durationWithin('PT1S', 'PT1H').optional(),
      DuplicateDetectionHistoryTimeWindow: durationWithin('PT5S', 'PT5M').optional(),
      RequiresDuplicateDetection: z.boolean().optional(),
    })
    .optional(),
  Subscriptions: z.array(SubscriptionConfig).max(50),
});
export type TopicConfig = z.infer<typeof TopicConfig>;
