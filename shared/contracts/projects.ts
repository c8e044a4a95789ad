import { z } from 'zod';
import { ProjectId } from './ids';
import { PushHookView } from './push-hooks';

const name = z.string().trim().min(1).max(100).describe('Name shown in lists and reports.');
const description = z.string().trim().max(2000).describe('What the project is; plain text.');
const retentionDays = z
  .int()
  .min(1)
  .max(3650)
  .nullable()
  .describe(
    'So many days after it was made, whatever has ended is erased: runs with their findings and reports, jobs, snapshots that no run ' +
      'uses, uploads. `null`: all is kept until the project is deleted.',
  );

export const CreateProject = z.strictObject({
  name,
  description: description.optional(),
  retention_days: retentionDays.optional(),
});
export type CreateProject = z.infer<typeof CreateProject>;

/** What is absent stays as it is. */
export const UpdateProject = z
  .strictObject({
    name: name.optional(),
    description: description.optional(),
    retention_days: retentionDays.optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'Say what is to be changed: at least one of the fields.');
export type UpdateProject = z.infer<typeof UpdateProject>;

export const ProjectView = z.object({
  id: ProjectId,
  name: z.string(),
  description: z.string(),
  // Services of before this field was there send none.
  retention_days: retentionDays.default(null),
  push_hook: PushHookView.nullable().default(null).describe('Set where pushes to a git repository start runs.'),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
});
export type ProjectView = z.infer<typeof ProjectView>;
