import { z } from 'zod';
import { JobId, ProjectId, RunId, SnapshotId } from './ids';
import { PageQuery } from './envelope';

/** Model work over many files of a project. `generate` and `complete` are about one place: they are not queued. */
export const ProjectTask = z.enum(['explain', 'fix', 'document', 'test', 'refactor', 'review']);
export type ProjectTask = z.infer<typeof ProjectTask>;

const globs = z.array(z.string().min(1).max(500)).max(100);

export const StartJob = z.strictObject({
  run_id: RunId.describe('A run of the project that succeeded: its snapshot and its findings are worked on.'),
  findings: z
    .array(z.string().min(1).max(200))
    .min(1)
    .max(1000)
    .optional()
    .describe('Fingerprints; for `fix` and `explain` all active findings of the run when absent.'),
  paths: globs.min(1).optional().describe('Globs of the files to work on; all when absent.'),
  never_send: globs.optional().describe('Globs of files that are never sent to a model, besides those of the project.'),
  instruction: z.string().trim().min(1).max(8000).optional().describe('What to do, in your own words.'),
  model: z.string().min(1).max(100).optional().describe('The model to use; the best route for the task when absent.'),
  offline: z.boolean().optional().describe('Use the rules alone: nothing is sent to a model.'),
  max_parts: z.int().min(1).max(1000).default(200).describe('How many files or findings to work on at most.'),
  max_cost_usd: z.number().positive().max(10_000).optional().describe('Stop before more than this has been spent.'),
  deadline_minutes: z.int().min(1).max(1440).default(60).describe('What is not done by then is left out, and said so.'),
});
export type StartJob = z.infer<typeof StartJob>;

export const JobState = z.enum(['accepted', 'planned', 'running', 'succeeded', 'failed', 'cancelled']);
export type JobState = z.infer<typeof JobState>;

export const JobResultKind = z.enum(['report', 'patch', 'json']);
export type JobResultKind = z.infer<typeof JobResultKind>;

export const JobView = z.object({
  id: JobId,
  project_id: ProjectId,
  run_id: RunId,
  snapshot_id: SnapshotId,
  task: ProjectTask,
  state: JobState,
  progress: z.object({
    parts_total: z.int().nullable(),
    parts_done: z.int(),
    parts_failed: z.int(),
    parts_left_out: z.int().describe('Over the limit of parts, the budget or the deadline.'),
  }),
  usage: z.object({ input_tokens: z.int(), output_tokens: z.int() }),
  cost_usd: z.number(),
  summary: z.object({ edits: z.int(), verified: z.int(), notice: z.string().optional() }).optional(),
  failure: z.object({ code: z.string(), message: z.string() }).optional(),
  links: z.record(z.string(), z.string()).optional().describe('Results, once it has succeeded.'),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
  finished_at: z.iso.datetime().optional(),
});
export type JobView = z.infer<typeof JobView>;

export const JobsQuery = z.strictObject({ ...PageQuery });
