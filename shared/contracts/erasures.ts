import { z } from 'zod';
import { PageQuery } from './envelope';
import { ErasureId, ProjectId, TenantId } from './ids';

const held = (what: string) => z.int().nonnegative().describe(`${what} that the project held.`);

/** What a project held when its erasure began. */
export const HeldByProject = z.object({
  runs: held('Runs, ended or not,'),
  jobs: held('Jobs, ended or not,'),
  snapshots: held('Snapshots'),
});
export type HeldByProject = z.infer<typeof HeldByProject>;

/** Tells that a project was erased: ids, times and counts, and nothing that somebody wrote. */
export const ErasureView = z.object({
  id: ErasureId,
  tenant_id: TenantId,
  project_id: ProjectId,
  deleted_at: z.iso.datetime().describe('When the project was deleted, and hidden with all that belongs to it.'),
  deleted_by: z
    .string()
    .max(40)
    .optional()
    .describe('Id of the key that deleted it; absent where that was not recorded.'),
  erased_at: z.iso
    .datetime()
    .describe('When the last of it was removed: its own record, together with which this is stored.'),
  held: HeldByProject.optional().describe(
    'Counted once, after the project was deleted and before anything of it was removed, so that an erasure that was interrupted and done again changes nothing. What a call that was under way stored later is not counted, and removed all the same. Absent where the project was deleted before this was recorded.',
  ),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe(
      'SHA-256 of the other fields as JSON without spaces, keys in alphabetical order (RFC 8785). The event `project.erased` of the audit log names it.',
    ),
});
export type ErasureView = z.infer<typeof ErasureView>;

export const ErasuresQuery = z.strictObject({
  project_id: ProjectId.optional().describe(
    'Erasures of this project alone: more than one where it was made again under the same idempotency key.',
  ),
  ...PageQuery,
});
export type ErasuresQuery = z.infer<typeof ErasuresQuery>;
