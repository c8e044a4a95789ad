import { z } from 'zod';
import { ERROR_CODES } from '../kernel';
import { ErasureId, EventId, JobId, ProjectId, RunId, SnapshotId, TenantId } from './ids';

/**
 * What happened, for whoever wants to know: the audit log, webhooks, metrics. An event holds ids, counts and codes, and nothing that
 * somebody wrote: no names, no source, no messages.
 */
const envelope = {
  id: EventId,
  version: z.literal(1),
  /** `operator` for what was done to the deployment and belongs to no tenant. */
  tenant_id: z.union([TenantId, z.literal('operator')]),
  project_id: ProjectId.optional(),
  occurred_at: z.iso.datetime(),
  /** W3C trace context of the request that it comes from. */
  traceparent: z.string().max(100).optional(),
};

/** Id of the key that was shown, or `operator`. */
const actor = z.string().max(40);
const count = z.int().nonnegative();

export const EventSubject = z.strictObject({
  kind: z.enum(['tenant', 'key', 'project', 'run', 'job', 'webhook', 'message', 'finding']),
  id: z.string().max(100),
});
export type EventSubject = z.infer<typeof EventSubject>;

export const AnalysisCompleted = z.strictObject({
  ...envelope,
  type: z.literal('analysis.completed'),
  data: z.strictObject({
    run_id: RunId,
    snapshot_id: SnapshotId,
    findings: count,
    files: count,
    /** Absent where the run was held against no gate. */
    gate: z.enum(['passed', 'failed']).optional(),
  }),
});

/** One call of a model was settled: what it took is charged, once. */
export const ModelResponded = z.strictObject({
  ...envelope,
  type: z.literal('model.responded'),
  data: z.strictObject({
    call_id: z.string().max(100),
    actor,
    task: z.string().max(40),
    model: z.string().max(200).optional(),
    outcome: z.enum(['answered', 'cached', 'shared', 'failed', 'cancelled']),
    input_tokens: count,
    output_tokens: count,
    cost_usd: z.number().nonnegative(),
  }),
});

export const USER_ACTIONS = [
  'tenant.created',
  'key.created',
  'key.revoked',
  'project.created',
  'project.deleted',
  'project.erased',
  'run.cancelled',
  'run.expired',
  'job.cancelled',
  'job.expired',
  'messages.replayed',
] as const;

export const UserActed = z.strictObject({
  ...envelope,
  type: z.literal('user.acted'),
  data: z.strictObject({
    actor,
    action: z.enum(USER_ACTIONS),
    subject: EventSubject,
    /** With `project.erased`: the certificate and its digest, which nobody can change here afterwards. */
    certificate: z.strictObject({ id: ErasureId, sha256: z.string().regex(/^[0-9a-f]{64}$/) }).optional(),
  }),
});

/** Something that was accepted has failed. Its message stands with the run or job itself. */
export const SystemFailed = z.strictObject({
  ...envelope,
  type: z.literal('system.failed'),
  data: z.strictObject({
    subject: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('run'), id: RunId }),
      z.strictObject({ kind: z.literal('job'), id: JobId }),
    ]),
    code: z.enum(ERROR_CODES),
  }),
});

export const ConfigurationChanged = z.strictObject({
  ...envelope,
  type: z.literal('configuration.changed'),
  data: z.strictObject({
    actor,
    change: z.enum(['created', 'updated', 'deleted']),
    subject: EventSubject,
  }),
});

export const ProductEvent = z.discriminatedUnion('type', [
  AnalysisCompleted,
  ModelResponded,
  UserActed,
  SystemFailed,
  ConfigurationChanged,
]);
export type ProductEvent = z.infer<typeof ProductEvent>;

export const EventType = z.enum([
  'analysis.completed',
  'model.responded',
  'user.acted',
  'system.failed',
  'configuration.changed',
]);
export type EventType = ProductEvent['type'];
