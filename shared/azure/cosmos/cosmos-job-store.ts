import type { OperationInput } from '@azure/cosmos';
import { z } from 'zod';
import type { OutboxRecord } from '../../events';
import { AurelisError } from '../../kernel';
import { hasJobEnded, Job, PartRecord, type JobRef, type JobStore } from '../../jobs';
import type { CosmosDatabase } from './cosmos-database';
import { createCosmosPlaces } from './cosmos-places';
import { deleteRunDocuments, readItem, runBatch, toJson } from './items';
import { decodeCursor, queryAll, TIME_AND_ID, toPage } from './query';

const JobDocument = z.object({ job: Job });
const PartDocument = z.object({ part: PartRecord });

const partitionOf = ({ tenantId, jobId }: JobRef): string[] => [tenantId, jobId];
const sortKey = ({ createdAt, id }: { createdAt: string; id: string }): string => `${createdAt}/${id}`;
const jobBody = (job: Job) =>
  toJson({
    id: job.id,
    tenantId: job.tenantId,
    runId: job.id,
    projectId: job.projectId,
    type: 'job',
    isOver: hasJobEnded(job),
    sort: sortKey(job),
    job,
  });
const outboxBody = (record: OutboxRecord) => toJson({ ...record, type: 'outbox' });

/**
 * Jobs and their parts in the container `runs`, one logical partition per job under its own id: their messages lie in the same outbox
 * as those of runs, and one timer resends both.
 */
export function createCosmosJobStore(database: CosmosDatabase): JobStore {
  const container = database.container('runs');
  const takePlace = createCosmosPlaces(container);

  async function find(ref: JobRef) {
    const found = await readItem(container, ref.jobId, partitionOf(ref), JobDocument);
    return found === undefined ? undefined : { document: found.document.job, etag: found.etag };
  }

  return {
    find,

    async createIfAbsent(job, outbox) {
      const ref = { tenantId: job.tenantId, jobId: job.id };
      const operations: OperationInput[] = [
        { operationType: 'Create', resourceBody: jobBody(job) },
        { operationType: 'Create', resourceBody: outboxBody(outbox) },
      ];
      const refusal = await runBatch(container, operations, partitionOf(ref));
      const stored = await find(ref);
      if (stored === undefined) throw new AurelisError('CONFLICT', 'The job was erased while it was stored.');
      return { job: stored.document, isNew: refusal === undefined };
    },

    async replace(job, etag, outbox = []) {
      const refusal = await runBatch(
        container,
        [
          { operationType: 'Replace', id: job.id, resourceBody: { ...jobBody(job), id: job.id }, ifMatch: etag },
          ...outbox.map((record): OperationInput => ({ operationType: 'Upsert', resourceBody: outboxBody(record) })),
        ],
        partitionOf({ tenantId: job.tenantId, jobId: job.id }),
      );
      if (refusal !== undefined) throw new AurelisError('CONFLICT', 'The job was changed at the same time.');
    },

    async list(tenantId, projectId, { limit, cursor }) {
      const before = decodeCursor(cursor, TIME_AND_ID);
      const text = `SELECT * FROM c WHERE c.tenantId = @tenantId AND c.type = 'job' AND c.projectId = @projectId
        ${before === undefined ? '' : 'AND c.sort < @before'} ORDER BY c.sort DESC OFFSET 0 LIMIT @limit`;
      const parameters = { tenantId, projectId, limit: limit + 1, ...(before === undefined ? {} : { before }) };
      const found = await queryAll(container, { text, parameters }, JobDocument);
      return toPage(
        found.map(({ job }) => job),
        limit,
        sortKey,
      );
    },

    async listEnded(tenantId, projectId, before, limit) {
      const text = `SELECT * FROM c WHERE c.tenantId = @tenantId AND c.type = 'job' AND c.projectId = @projectId
        AND c.isOver = true AND c.sort < @before ORDER BY c.sort OFFSET 0 LIMIT @limit`;
      const found = await queryAll(
        container,
        { text, parameters: { tenantId, projectId, before, limit } },
        JobDocument,
      );
      return found.map(({ job }) => job);
    },

    async listUnderWay(tenantId, projectId) {
      const text = `SELECT * FROM c WHERE c.tenantId = @tenantId AND c.type = 'job' AND c.projectId = @projectId
        AND c.isOver = false`;
      const found = await queryAll(container, { text, parameters: { tenantId, projectId } }, JobDocument);
      return found.map(({ job }) => job);
    },

    admit: ({ tenantId, jobId: id }, limit, now) => takePlace({ tenantId, id, type: 'job' }, limit, now),

    async listStalled(before) {
      const text = "SELECT * FROM c WHERE c.type = 'job' AND c.isOver = false AND c.job.updatedAt < @before";
      return (await queryAll(container, { text, parameters: { before } }, JobDocument)).map(({ job }) => job);
    },

    async completePart(ref, record) {
      const { tenantId, jobId } = ref;
      const refusal = await runBatch(
        container,
        [
          {
            operationType: 'Patch',
            id: jobId,
            resourceBody: {
              condition: "FROM c WHERE c.job.state IN ('planned', 'running')",
              operations: [
                { op: 'set', path: '/job/state', value: 'running' },
                { op: 'set', path: '/job/updatedAt', value: record.finishedAt },
                { op: 'set', path: '/job/nudges', value: 0 },
              ],
            },
          },
          {
            operationType: 'Upsert',
            resourceBody: toJson({ id: `part-${record.partId}`, tenantId, runId: jobId, type: 'part', part: record }),
          },
        ],
        partitionOf(ref),
      );
      return refusal === undefined;
    },

    async take(ref, nanoDollars, limitNanoDollars) {
      const operation: OperationInput = {
        operationType: 'Patch',
        id: ref.jobId,
        resourceBody: {
          condition: `FROM c WHERE c.job.state IN ('planned', 'running')
            AND c.job.takenNanoDollars + ${Math.round(nanoDollars)} <= ${Math.round(limitNanoDollars)}`,
          operations: [{ op: 'incr', path: '/job/takenNanoDollars', value: Math.round(nanoDollars) }],
        },
      };
      return (await runBatch(container, [operation], partitionOf(ref))) === undefined;
    },

    async findPart(ref, partId) {
      return (await readItem(container, `part-${partId}`, partitionOf(ref), PartDocument))?.document.part;
    },

    async listParts(ref) {
      const text = "SELECT * FROM c WHERE c.tenantId = @tenantId AND c.runId = @jobId AND c.type = 'part'";
      const { tenantId, jobId } = ref;
      const query = { text, parameters: { tenantId, jobId }, partitionKey: partitionOf(ref) };
      return (await queryAll(container, query, PartDocument)).map(({ part }) => part);
    },

    erase: ({ tenantId, jobId }) => deleteRunDocuments(container, { tenantId, runId: jobId }),
  };
}
