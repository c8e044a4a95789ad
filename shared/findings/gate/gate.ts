import { z } from 'zod';
import { FindingKind, Level } from '../rule';
import { Grade, RatingsSection } from '../sections/ratings-section';

/** What a rating is given for. */
const aspect = RatingsSection.keyof();

const percent = z.number().min(0).max(100);
/** With `optional`, a condition that cannot be measured does not fail the gate. */
const optional = z.boolean().optional();
const level = Level.exclude(['none']).optional();
const max = z.int().nonnegative();

export const GateCondition = z.discriminatedUnion('metric', [
  /** Findings that the baseline does not know, of this level or graver. */
  z.strictObject({ metric: z.literal('new-findings'), level, kind: FindingKind.optional(), max, optional }),
  z.strictObject({ metric: z.literal('findings'), level, kind: FindingKind.optional(), max, optional }),
  /** Lines covered by tests, of those that are new. */
  z.strictObject({ metric: z.literal('coverage-on-new-code'), min: percent, optional }),
  /** Lines that stand elsewhere too, of all lines. */
  z.strictObject({ metric: z.literal('duplication'), max: percent, optional }),
  /** The same of lines that are new. */
  z.strictObject({ metric: z.literal('duplication-on-new-code'), max: percent, optional }),
  z.strictObject({ metric: z.literal('rating'), of: aspect, worst: Grade, optional }),
]);
export type GateCondition = z.infer<typeof GateCondition>;

export const GateConditionResult = z.strictObject({
  metric: z.string(),
  /** The condition in words, such as `at most 0 new findings of level error`. */
  condition: z.string(),
  threshold: z.union([z.number(), Grade]),
  /** Absent where it could not be measured. */
  actual: z.union([z.number(), Grade]).optional(),
  outcome: z.enum(['passed', 'failed', 'not measured']),
  /** Absent where not being measured fails the gate. */
  optional: z.literal(true).optional(),
});
export type GateConditionResult = z.infer<typeof GateConditionResult>;

export const GateResult = z.strictObject({
  /** Where its conditions come from. */
  source: z.string(),
  passed: z.boolean(),
  conditions: z.array(GateConditionResult),
});
export type GateResult = z.infer<typeof GateResult>;
