import { z } from 'zod';
import { RunId } from './ids';

const branches = z
  .array(z.string().min(1).max(250))
  .min(1)
  .max(20)
  .describe(
    'Names of branches, or patterns such as `release/*`, whose pushes are analysed; the default branch alone when absent.',
  );

export const SetPushHook = z.strictObject({ branches: branches.optional() });
export type SetPushHook = z.infer<typeof SetPushHook>;

export const PushHookView = z.object({
  /** Null: the default branch. */
  branches: branches.nullable(),
  created_at: z.iso.datetime(),
});
export type PushHookView = z.infer<typeof PushHookView>;

export const NewPushHookView = PushHookView.extend({
  url: z.string().describe('What the host is to call for each push.'),
  secret: z.string().describe('What signs the calls. It is shown this once.'),
});
export type NewPushHookView = z.infer<typeof NewPushHookView>;

export const PushView = z.object({
  runs: z
    .array(RunId)
    .describe('Runs of the commits that were pushed, also those that were started by an earlier call.'),
  ignored: z.array(z.string()).describe('Why what else was pushed is not analysed.'),
});
export type PushView = z.infer<typeof PushView>;
