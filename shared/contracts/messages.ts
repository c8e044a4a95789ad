import { z } from 'zod';
import { BatchId, JobId, PartId, ProjectId, RunId, SnapshotId, TenantId } from './ids';

/** Messages carry ids only; source code and reports travel through Blob storage. `version` lets old and new code share a queue. */
const version = z.literal(1);

export const PlanRunMessage = z.strictObject({ version, tenantId: TenantId, runId: RunId });
export type PlanRunMessage = z.infer<typeof PlanRunMessage>;

export const AnalyzeBatchMessage = z.strictObject({ version, tenantId: TenantId, runId: RunId, batchId: BatchId });
export type AnalyzeBatchMessage = z.infer<typeof AnalyzeBatchMessage>;

export const FinalizeRunMessage = z.strictObject({ version, tenantId: TenantId, runId: RunId });
export type FinalizeRunMessage = z.infer<typeof FinalizeRunMessage>;

export const EraseProjectMessage = z.strictObject({
  version,
  tenantId: TenantId,
  projectId: ProjectId,
  /** Looks once more for what was written while the project was erased. */
  isSweep: z.boolean().exactOptional(),
});
export type EraseProjectMessage = z.infer<typeof EraseProjectMessage>;

const ofJob = { version, tenantId: TenantId, jobId: JobId };

/** The steps of a job, and the indexing of a snapshot, share one queue: all of them are slow, and wait for models. */
export const GenerationMessage = z.discriminatedUnion('step', [
  z.strictObject({ ...ofJob, step: z.literal('plan') }),
  z.strictObject({ ...ofJob, step: z.literal('part'), partId: PartId }),
  z.strictObject({ ...ofJob, step: z.literal('finish') }),
  z.strictObject({
    version,
    tenantId: TenantId,
    projectId: ProjectId,
    snapshotId: SnapshotId,
    /** The key that is charged for asking a model what the code means. */
    callerId: z.string(),
    step: z.literal('index'),
  }),
]);
export type GenerationMessage = z.infer<typeof GenerationMessage>;

/** Has the host of the repository told how the run stands, whatever that is then. */
export const ReportToHostMessage = z.strictObject({ version, tenantId: TenantId, runId: RunId });
export type ReportToHostMessage = z.infer<typeof ReportToHostMessage>;

/** Any message about a run: what the dead-letter function needs to fail it. */
export const RunMessage = z.object({ tenantId: TenantId, runId: RunId });

/** Any message about a job, likewise. */
export const JobMessage = z.object({ tenantId: TenantId, jobId: JobId });
export type JobMessage = z.infer<typeof JobMessage>;

/** Event Grid event of a storage account (https://learn.microsoft.com/azure/event-grid/event-schema-blob-storage). */
export const BlobCreatedEvent = z.object({
  id: z.string(),
  eventType: z.literal('Microsoft.Storage.BlobCreated'),
  subject: z.string().regex(/^\/blobServices\/default\/containers\/[^/]+\/blobs\/.+$/),
  eventTime: z.string(),
  data: z.object({ eTag: z.string(), contentLength: z.number(), blobType: z.string(), url: z.string() }),
});
export type BlobCreatedEvent = z.infer<typeof BlobCreatedEvent>;
