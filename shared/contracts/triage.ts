import { z } from 'zod';
import { PageQuery } from './envelope';
import { RunId } from './ids';

/** `confirmed`: it is a defect; `false-positive`: it is none; `accepted`: it is one, and may stay. The last two suppress it. */
export const TriageVerdict = z.enum(['confirmed', 'false-positive', 'accepted']);
export type TriageVerdict = z.infer<typeof TriageVerdict>;

/** Of a finding: SHA-256, hexadecimal. */
export const Fingerprint = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits');

const reason = z.string().trim().min(1).max(2000);
const until = z.iso.date().describe('The last day it holds (UTC); for good when absent.');

export const DecideFinding = z
  .strictObject({
    run_id: RunId.describe('A run of the project that has the finding.'),
    verdict: TriageVerdict.describe('`false-positive` and `accepted` suppress the finding in later runs.'),
    reason: reason.optional().describe('Why. It is needed where the finding is suppressed, and shown with it.'),
    until: until.optional(),
  })
  .refine(({ verdict, reason: given }) => verdict === 'confirmed' || given !== undefined, {
    path: ['reason'],
    error: 'must be given where the finding is suppressed',
  })
  .refine(({ verdict, until: day }) => verdict !== 'confirmed' || day === undefined, {
    path: ['until'],
    error: 'goes with a verdict that suppresses the finding',
  });
export type DecideFinding = z.infer<typeof DecideFinding>;

export const TriageView = z.object({
  fingerprint: Fingerprint,
  verdict: TriageVerdict,
  reason: z.string().nullable(),
  until: z.iso.date().nullable(),
  is_expired: z.boolean().describe('Whether `until` is over: the finding counts again.'),
  rule_id: z.string(),
  path: z.string().describe('Where it stood when it was decided.'),
  level: z.enum(['none', 'note', 'warning', 'error']),
  decided_by: z.string().describe('Id of the key, person or application that decided.'),
  decided_at: z.iso.datetime(),
});
export type TriageView = z.infer<typeof TriageView>;

export const TriageQuery = z.strictObject({ verdict: TriageVerdict.optional(), ...PageQuery });
export type TriageQuery = z.infer<typeof TriageQuery>;

export const RuleTriageView = z.object({
  rule_id: z.string(),
  confirmed: z.int(),
  false_positive: z.int(),
  accepted: z.int(),
});
export type RuleTriageView = z.infer<typeof RuleTriageView>;
