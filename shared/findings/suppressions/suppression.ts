import { z } from 'zod';

/** Why a finding does not count, and who said so. */
export const Suppression = z.strictObject({
  /** `inline`: a comment in the file; `external`: an entry of `.aurelis.yaml`; `triage`: a decision about this one finding. */
  kind: z.enum(['inline', 'external', 'triage']),
  reason: z.string().min(1),
  /** The last day it holds, as `YYYY-MM-DD`. */
  until: z.iso.date().optional(),
  /** Where it is written, as `path:line`; of a decision, what it was and who decided. */
  source: z.string(),
});
export type Suppression = z.infer<typeof Suppression>;

/** An entry of `suppressions` in `.aurelis.yaml`. */
export const PathSuppression = z.strictObject({
  /** Rule ids, or patterns with `*`. */
  rules: z.array(z.string()).min(1),
  /** Globs; the whole repository when absent. */
  paths: z.array(z.string()).optional(),
  reason: z.string(),
  until: z.iso.date().optional(),
  /** The file it is written in, and its line there. */
  file: z.string(),
  line: z.int().positive(),
});
export type PathSuppression = z.infer<typeof PathSuppression>;
