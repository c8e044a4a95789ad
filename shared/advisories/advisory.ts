import { z } from 'zod';

/** A change at a version: from there on affected, or no longer. */
export const RangeEvent = z.strictObject({
  kind: z.enum(['introduced', 'fixed', 'last_affected', 'limit']),
  version: z.string(),
});
export type RangeEvent = z.infer<typeof RangeEvent>;

/** What one advisory says of one package. */
export const Advisory = z.strictObject({
  /** Such as `GHSA-35jh-r3h4-6jhm`. */
  id: z.string(),
  /** Other ids of the same vulnerability. */
  aliases: z.array(z.string()),
  summary: z.string().optional(),
  /** CVSS base score, or one that stands for the word of the advisory's author. */
  severity: z.number().min(0).max(10).optional(),
  cwe: z.array(z.int().positive()),
  /** Affected is what is in one of these ranges, or among the versions. */
  ranges: z.array(z.array(RangeEvent)),
  versions: z.array(z.string()),
});
export type Advisory = z.infer<typeof Advisory>;
