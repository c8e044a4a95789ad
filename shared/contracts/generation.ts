import { z } from 'zod';
import { RunId } from './ids';

/** What a model, or the rules in its place, can be asked to do with code. */
export const TaskName = z.enum(['generate', 'complete', 'explain', 'fix', 'document', 'test', 'refactor', 'review']);
export type TaskName = z.infer<typeof TaskName>;

/** Relative, with `/`, and nowhere above its root: it is shown, compared with globs and written into patches. */
const path = z
  .string()
  .min(1)
  .max(1000)
  .regex(/^(?!\/|[A-Za-z]:)[^\0\\]+$/, 'must be relative, with / between its parts')
  .refine((text) => !text.split('/').includes('..'), 'may not lead above its root');

export const SourceText = z.strictObject({
  path: path.describe('Where the file is in its repository; its ending tells the language.'),
  text: z.string().max(1_000_000).describe('All of the file.'),
});
export type SourceText = z.infer<typeof SourceText>;

export const Selection = z
  .strictObject({ path, start_line: z.int().positive(), end_line: z.int().positive() })
  .refine(({ start_line, end_line }) => start_line <= end_line, 'ends before it starts');
export type Selection = z.infer<typeof Selection>;

const MAX_FILES = 50;

/** Fields that every way of asking for a task has. */
const ASKED = {
  instruction: z.string().trim().min(1).max(8000).optional().describe('What to do, in your own words.'),
  model: z.string().min(1).max(100).optional().describe('The model to use; the best route for the task when absent.'),
  offline: z.boolean().optional().describe('Use the rules alone: nothing is sent to a model.'),
};

const Task = z.strictObject({
  ...ASKED,
  text: z.string().min(1).max(1_000_000).optional().describe('A snippet of code, in place of `files`.'),
  language: z
    .string()
    .regex(/^[a-z][a-z-]{0,30}$/)
    .optional()
    .describe('The language of `text`, such as `typescript`.'),
  files: z.array(SourceText).min(1).max(MAX_FILES).optional().describe('The files it is about.'),
  selection: Selection.optional().describe('The lines it is about; all when absent.'),
  run_id: RunId.optional().describe('A run that succeeded: together with `finding` in place of code.'),
  finding: z.string().min(1).max(200).optional().describe('`fingerprint` of a finding of that run.'),
  dry_run: z.boolean().optional().describe('Only tell what would be sent, how many tokens, and what it costs at most.'),
  no_cache: z.boolean().optional().describe('Ask the model even where the answer is known.'),
});
export type Task = z.infer<typeof Task>;

/** The request of one task: a snippet, files, or a finding of a run, and nothing of two of them. */
export function taskRequest(task: TaskName): typeof Task {
  return Task.superRefine((request, context) => {
    for (const { field, issue } of problemsOf(task, request)) {
      context.addIssue({ code: 'custom', path: [field], message: issue });
    }
  });
}

function problemsOf(task: TaskName, request: Task): { field: string; issue: string }[] {
  const { text, files, run_id, finding, selection, instruction, language } = request;
  const isOfRun = run_id !== undefined || finding !== undefined;
  const sources = [text !== undefined, files !== undefined, isOfRun].filter(Boolean).length;
  const problems: { field: string; issue: string }[] = [];
  const problem = (isWrong: boolean, field: string, issue: string): void => {
    if (isWrong) problems.push({ field, issue });
  };
  problem(sources > 1, 'files', 'give one of `text`, `files`, and `run_id` with `finding`');
  problem(sources === 0 && task !== 'generate', 'files', 'give `text`, `files`, or `run_id` with `finding`');
  problem(isOfRun && run_id === undefined, 'run_id', 'is needed with `finding`');
  problem(isOfRun && finding === undefined, 'finding', 'is needed with `run_id`');
  problem(task === 'generate' && instruction === undefined, 'instruction', 'says what to generate, and is needed');
  problem(text !== undefined && language === undefined, 'language', 'is needed with `text`');
  problem(text === undefined && language !== undefined, 'language', 'goes with `text`; of files the path tells it');
  problem(selection !== undefined && isOfRun, 'selection', 'is told by the finding');
  problem(
    selection !== undefined && files !== undefined && !files.some((file) => file.path === selection.path),
    'selection',
    'is in none of the files',
  );
  problem(new Set(files?.map((file) => file.path)).size !== (files?.length ?? 0), 'files', 'hold one path twice');
  return problems;
}

export const TokensView = z.object({ input_tokens: z.int().nonnegative(), output_tokens: z.int().nonnegative() });

/** What left for a model, or would have: never the code itself. */
export const EgressView = z.object({
  sent: z.boolean().describe('False where nothing was sent: rules, a dry run, an answer that was known.'),
  parts: z.array(
    z.object({
      path: z.string(),
      start_line: z.int(),
      end_line: z.int(),
      bytes: z.int(),
      redactions: z.int().describe('Places that were replaced before sending.'),
    }),
  ),
  redactions: z.record(z.string(), z.int()).describe('How many of each kind were replaced.'),
  withheld: z.array(z.object({ path: z.string(), reason: z.string() })).describe('What was asked for and not sent.'),
  total_bytes: z.int().describe('Of all messages, instructions included.'),
});
export type EgressView = z.infer<typeof EgressView>;

export const EditView = z.object({ path: z.string(), search: z.string(), replace: z.string() });
export type EditView = z.infer<typeof EditView>;

/** The evidence of one fix: what it had to pass, what was there before, what is there after, and who made it. */
export const ReceiptView = z.object({
  status: z.enum(['verified', 'refused']),
  rule_id: z.string(),
  path: z.string(),
  line: z.int(),
  provider: z.string(),
  model: z.string().optional(),
  prompt: z.string().optional().describe('Name and version.'),
  attempts: z.int(),
  engine_version: z.string().describe('Names the version of every rule and tool that looked.'),
  checks: z.array(z.object({ check: z.string(), outcome: z.string(), detail: z.string().optional() })),
  files: z.array(z.object({ path: z.string(), sha256_before: z.string(), sha256_after: z.string() })),
  findings_before: z.int(),
  findings_after: z.int(),
  changed_lines: z.int(),
  cost_usd: z.number(),
});
export type ReceiptView = z.infer<typeof ReceiptView>;

export const CommentView = z.object({
  path: z.string(),
  start_line: z.int(),
  end_line: z.int(),
  level: z.enum(['note', 'warning', 'error']),
  message: z.string(),
  rule_id: z.string().optional(),
});
export type CommentView = z.infer<typeof CommentView>;

export const EstimateView = z.object({
  route: z.string().nullable().describe('The route that would be tried first; null where none fits.'),
  input_tokens: z.int(),
  max_cost_usd: z.number(),
});
export type EstimateView = z.infer<typeof EstimateView>;

export const TaskAnswerView = z.object({
  task: TaskName,
  provider: z.string().describe('`rules` where no model was asked.'),
  model: z.string().optional(),
  cached: z.boolean(),
  text: z.string().describe('Markdown, or code where code was asked for.'),
  edits: z
    .array(EditView)
    .describe('To apply: each `search` stands in its file once; where it is empty, the file is new.'),
  receipts: z.array(ReceiptView),
  comments: z.array(CommentView).describe('Of a review.'),
  egress: EgressView,
  usage: TokensView,
  cost_usd: z.number(),
  estimate: EstimateView.optional().describe('Of a dry run alone.'),
  fallbacks: z.array(z.object({ route: z.string(), reason: z.string() })),
  notice: z.string().optional().describe('What the caller has to know, such as that no model is configured.'),
});
export type TaskAnswerView = z.infer<typeof TaskAnswerView>;
