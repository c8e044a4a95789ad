import { z } from 'zod';
import { QUEUES, TOPICS } from '../../config';
import { RunState } from '../../contracts';
import { HOST_KINDS } from '../../hosts';
import { FindingKind, GateResult, ReportSummary } from '../../findings';
import { ERROR_CODES } from '../../kernel';

export const RunDocument = z.object({
  id: z.string(),
  tenantId: z.string(),
  projectId: z.string(),
  projectName: z.string(),
  snapshotId: z.string(),
  repository: z.object({ url: z.string(), ref: z.string().optional(), commit: z.string().optional() }).optional(),
  requestHash: z.string(),
  trigger: z.object({ kind: z.enum(['api', 'upload', 'push', 'pull-request']), name: z.string().optional() }),
  host: z
    .object({
      kind: z.enum(HOST_KINDS),
      url: z.string(),
      page: z.string(),
      pullRequest: z.number().optional(),
      report: z.object({ state: z.enum(['told', 'refused']), message: z.string().optional() }).optional(),
    })
    .optional(),
  options: z.object({
    kinds: z.array(FindingKind).optional(),
    disabledRules: z.array(z.string()).optional(),
    enabledRules: z.array(z.string()).optional(),
    baselineRunId: z.string().optional(),
  }),
  state: RunState,
  plan: z.object({ batches: z.number(), files: z.number() }).optional(),
  summary: ReportSummary.optional(),
  gate: GateResult.optional(),
  failure: z
    .object({
      code: z.enum(ERROR_CODES),
      message: z.string(),
    })
    .optional(),
  createdAt: z.string(),
  updatedAt: z.string(),
  finishedAt: z.string().optional(),
  nudges: z.number(),
});

export const BatchDocument = z.object({
  batchId: z.string(),
  files: z.number(),
  findings: z.number(),
  finishedAt: z.string(),
});

export const OutboxDocument = z.object({
  id: z.string(),
  tenantId: z.string(),
  /** Absent where the tenant has one partition. */
  runId: z.string().optional(),
  queue: z.union([z.enum(QUEUES), z.enum(TOPICS)]),
  messages: z.array(
    z.object({ id: z.string(), body: z.unknown(), properties: z.record(z.string(), z.string()).optional() }),
  ),
  traceparent: z.string().optional(),
  createdAt: z.string(),
});
