import { z } from 'zod';
import { RunId } from './ids';

const branches = z
  .array(z.string().min(1).max(250))
  .min(1)
  .max(20)
  .describe(
    'Names of branches, or patterns such as `release/*`: pushes to them are analysed, and pull requests that are to be merged into them. The default branch alone when absent.',
  );

const reportsToHost = z
  .boolean()
  .describe(
    'Whether the host is told: by a status of each commit, and in pull requests by a thread for each new error and warning and by a comment that sums up. It takes a credential that may write those.',
  );

export const SetPushHook = z.strictObject({ branches: branches.optional(), report_to_host: reportsToHost.optional() });
export type SetPushHook = z.infer<typeof SetPushHook>;

export const PushHookView = z.object({
  /** Null: the default branch. */
  branches: branches.nullable(),
  report_to_host: reportsToHost.default(false),
  created_at: z.iso.datetime(),
});
export type PushHookView = z.infer<typeof PushHookView>;

export const NewPushHookView = PushHookView.extend({
  url: z.string().describe('What the host is to call for each push and pull request.'),
  secret: z.string().describe('What signs the calls. It is shown this once.'),
});
export type NewPushHookView = z.infer<typeof NewPushHookView>;

export const PushView = z.object({
  runs: z
    .array(RunId)
    .describe(
      'Runs of the commits that were pushed or are to be merged, also those that were started by an earlier call.',
    ),
  ignored: z.array(z.string()).describe('Why whatever else the call tells of is not analysed.'),
});
export type PushView = z.infer<typeof PushView>;
