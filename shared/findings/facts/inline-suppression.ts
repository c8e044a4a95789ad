import { z } from 'zod';
import { Region } from '../finding';

/** A comment `aurelis-ignore <rule-id>[, …] -- reason [until YYYY-MM-DD]` that is complete, with the lines it holds for. */
export const InlineSuppression = z.strictObject({
  /** Of the comment, from the word `aurelis-ignore` on. */
  region: Region,
  /** The line of the comment, without secrets. */
  snippet: z.string(),
  /** Absent for `aurelis-ignore-file`, which holds for the whole file. */
  lines: z.array(z.int().positive()).min(1).optional(),
  /** Rule ids, or patterns with `*`. */
  ruleIds: z.array(z.string()).min(1),
  reason: z.string().min(1),
  /** The last day it holds, as `YYYY-MM-DD`. */
  until: z.iso.date().optional(),
});
export type InlineSuppression = z.infer<typeof InlineSuppression>;
