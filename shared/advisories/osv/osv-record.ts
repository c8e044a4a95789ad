import { z } from 'zod';

const text = z.string().optional().catch(undefined);
const texts = z.array(z.string()).optional().catch(undefined);
const Severity = z
  .array(z.object({ type: z.string(), score: z.string() }))
  .optional()
  .catch(undefined);
const DatabaseSpecific = z
  .object({
    severity: text,
    cwe_ids: texts,
    cwes: z
      .array(z.object({ cweId: z.string() }))
      .optional()
      .catch(undefined),
  })
  .optional()
  .catch(undefined);

const Event = z.object({ introduced: text, fixed: text, last_affected: text, limit: text });
const Range = z.object({ type: z.string(), events: z.array(Event) });

/** What we use of an advisory in the OSV schema: https://ossf.github.io/osv-schema/ */
export const OsvRecord = z.object({
  id: z.string().min(1).max(200),
  withdrawn: text,
  aliases: texts,
  summary: text,
  severity: Severity,
  affected: z
    .array(
      z.object({
        package: z
          .object({ ecosystem: z.string(), name: z.string().min(1).max(500) })
          .optional()
          .catch(undefined),
        severity: Severity,
        ranges: z.array(Range).optional().catch(undefined),
        versions: texts,
        database_specific: DatabaseSpecific,
      }),
    )
    .default([]),
  database_specific: DatabaseSpecific,
});
export type OsvRecord = z.infer<typeof OsvRecord>;
