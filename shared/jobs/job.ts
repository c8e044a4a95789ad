import { z } from 'zod';
import { EditView, EgressView, JobState, ProjectTask, ReceiptView, TokensView } from '../contracts';
import { RawFinding } from '../findings';
import { ERROR_CODES } from '../kernel';

export interface JobRef {
  tenantId: string;
  jobId: string;
}

/** One task over many files of a run's snapshot: accepted → planned → running → succeeded, failed or cancelled. */
export const Job = z.object({
  id: z.string(),
  tenantId: z.string(),
  projectId: z.string(),
  runId: z.string(),
  snapshotId: z.string(),
  task: ProjectTask,
  /** The key that asked, and is charged. */
  callerId: z.string(),
  requestHash: z.string(),
  options: z.object({
    findings: z.array(z.string()).optional(),
    paths: z.array(z.string()).optional(),
    neverSend: z.array(z.string()),
    instruction: z.string().optional(),
    model: z.string().optional(),
    offline: z.boolean().optional(),
    maxParts: z.number(),
    maxCost: z.number().optional(),
  }),
  /** What is not done by then is left out. */
  deadline: z.string(),
  /** Billionths of a dollar that questions to models have taken, or may take that are under way: never more than `maxCost`. */
  takenNanoDollars: z.number(),
  state: JobState,
  plan: z.object({ parts: z.number(), leftOut: z.number() }).optional(),
  summary: z.object({ edits: z.number(), verified: z.number(), notice: z.string().optional() }).optional(),
  failure: z.object({ code: z.enum(ERROR_CODES), message: z.string() }).optional(),
  createdAt: z.string(),
  updatedAt: z.string(),
  finishedAt: z.string().optional(),
  /** How often the reaper has sent its messages again. */
  nudges: z.number(),
});
export type Job = z.infer<typeof Job>;

/** Done is a part that has such a record; nothing is ever counted any other way. */
export const PartRecord = z.object({
  partId: z.string(),
  path: z.string(),
  outcome: z.enum(['done', 'failed', 'left-out']),
  /** Why it is not done, for the caller. */
  reason: z.string().optional(),
  inputTokens: z.number(),
  outputTokens: z.number(),
  cost: z.number(),
  finishedAt: z.string(),
});
export type PartRecord = z.infer<typeof PartRecord>;

/** What one part works on. */
export const PartInput = z.strictObject({
  path: z.string(),
  files: z.array(z.strictObject({ path: z.string(), text: z.string() })),
  findings: z.array(RawFinding),
  neverSend: z.array(z.string()),
});
export type PartInput = z.infer<typeof PartInput>;

/** What came of it. */
export const PartOutput = z.strictObject({
  text: z.string(),
  edits: z.array(EditView),
  /** The files it changes, as they were and as they would be. */
  changes: z.array(z.strictObject({ path: z.string(), before: z.string().optional(), after: z.string() })),
  receipts: z.array(ReceiptView),
  unfixed: z.array(z.strictObject({ ruleId: z.string(), path: z.string(), line: z.number(), reason: z.string() })),
  egress: z.array(EgressView),
  usage: TokensView,
  cost: z.number(),
  provider: z.string(),
  notice: z.string().optional(),
});
export type PartOutput = z.infer<typeof PartOutput>;

const TERMINAL: readonly JobState[] = ['succeeded', 'failed', 'cancelled'];

export function hasJobEnded(job: Pick<Job, 'state'>): boolean {
  return TERMINAL.includes(job.state);
}

/** Parts are numbered in order. */
export const partIdOf = (index: number): string => `p${String(index + 1).padStart(5, '0')}`;
