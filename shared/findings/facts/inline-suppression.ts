import { z } from 'zod';

/** A comment `aurelis-ignore <rule-id>[, …] -- reason [until YYYY-MM-DD]`, as it stands in the text. */
export const InlineSuppression = z.strictObject({
  /** Of the comment. */
  line: z.int().positive(),
  /** Rule ids, or patterns with `*`. */
  ruleIds: z.array(z.string()).min(1),
  reason: z.string(),
  /** The last day it holds, as `YYYY-MM-DD`. */
  until: z.iso.date().optional(),
});
export type InlineSuppression = z.infer<typeof InlineSuppression>;
