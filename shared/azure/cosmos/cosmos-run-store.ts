import type { OperationInput } from '@azure/cosmos';
import { z } from 'zod';
import type { OutboxRecord, OutboxStore } from '../../events';
import { AurelisError } from '../../kernel';
import { isTerminal, type Run, type RunRef, type RunStore } from '../../runs';
import type { CosmosDatabase } from './cosmos-database';
import { createCosmosPlaces } from './cosmos-places';
import { deleteItem, deleteRunDocuments, readItem, runBatch, toJson } from './items';
import { decodeCursor, queryAll, TIME_AND_ID, toPage } from './query';
import { BatchDocument, OutboxDocument, RunDocument } from './run-documents';

const partitionOf = ({ tenantId, runId }: RunRef): string[] => [tenantId, runId];
const OF_RUN = 'c.tenantId = @tenantId AND c.runId = @runId';
const sortKey = ({ createdAt, id }: { createdAt: string; id: string }): string => `${createdAt}/${id}`;
const runBody = (run: Run) =>
  toJson({ ...run, runId: run.id, type: 'run', isOver: isTerminal(run), sort: sortKey(run) });
const outboxBody = (record: OutboxRecord) => toJson({ ...record, type: 'outbox' });

/**
 * Runs, their batch records and their outbox in the container `runs`: one logical partition per run, so that a change and the
 * messages it causes are stored together or not at all.
 */
export function createCosmosRunStore(database: CosmosDatabase): RunStore & OutboxStore {
  const container = database.container('runs');
  const takePlace = createCosmosPlaces(container);
  const find = (run: RunRef) => readItem(container, run.runId, partitionOf(run), RunDocument);

  return {
    find,

    async createIfAbsent(run, outbox) {
      const ref = { tenantId: run.tenantId, runId: run.id };
      const operations: OperationInput[] = [
        { operationType: 'Create', resourceBody: runBody(run) },
        { operationType: 'Create', resourceBody: outboxBody(outbox) },
      ];
      const refusal = await runBatch(container, operations, partitionOf(ref));
      const stored = await find(ref);
      if (stored === undefined) throw new AurelisError('CONFLICT', 'The run was erased while it was stored.');
      return { run: stored.document, isNew: refusal === undefined };
    },

    async replace(run, etag, outbox = []) {
      const ref = { tenantId: run.tenantId, runId: run.id };
      const refusal = await runBatch(
        container,
        [
          { operationType: 'Replace', id: run.id, resourceBody: { ...runBody(run), id: run.id }, ifMatch: etag },
          ...outbox.map((record): OperationInput => ({ operationType: 'Upsert', resourceBody: outboxBody(record) })),
        ],
        partitionOf(ref),
      );
      if (refusal !== undefined) throw new AurelisError('CONFLICT', 'The run was changed at the same time.');
    },

    async list(tenantId, projectId, { limit, cursor }) {
      const before = decodeCursor(cursor, TIME_AND_ID);
      const text = `SELECT * FROM c WHERE c.tenantId = @tenantId AND c.type = 'run' AND c.projectId = @projectId
        ${before === undefined ? '' : 'AND c.sort < @before'} ORDER BY c.sort DESC OFFSET 0 LIMIT @limit`;
      const parameters = { tenantId, projectId, limit: limit + 1, ...(before === undefined ? {} : { before }) };
      return toPage(await queryAll(container, { text, parameters }, RunDocument), limit, sortKey);
    },

    admit: ({ tenantId, runId: id }, limit, now) => takePlace({ tenantId, id, type: 'run' }, limit, now),

    async listStalled(before) {
      const text = "SELECT * FROM c WHERE c.type = 'run' AND c.isOver = false AND c.updatedAt < @before";
      return queryAll(container, { text, parameters: { before } }, RunDocument);
    },

    async listEnded(tenantId, projectId, before, limit) {
      const text = `SELECT * FROM c WHERE c.tenantId = @tenantId AND c.type = 'run' AND c.projectId = @projectId
        AND c.isOver = true AND c.sort < @before ORDER BY c.sort OFFSET 0 LIMIT @limit`;
      return queryAll(container, { text, parameters: { tenantId, projectId, before, limit } }, RunDocument);
    },

    async usesSnapshot(tenantId, projectId, snapshotId) {
      const text = `SELECT VALUE c.id FROM c WHERE c.tenantId = @tenantId AND c.type = 'run' AND c.projectId = @projectId
        AND c.snapshotId = @snapshotId OFFSET 0 LIMIT 1`;
      const found = await queryAll(container, { text, parameters: { tenantId, projectId, snapshotId } }, z.string());
      return found.length > 0;
    },

    async completeBatch(run, record) {
      const condition = "FROM c WHERE c.state IN ('planned', 'running')";
      const refusal = await runBatch(
        container,
        [
          {
            operationType: 'Patch',
            id: run.runId,
            resourceBody: {
              condition,
              operations: [
                { op: 'set', path: '/state', value: 'running' },
                { op: 'set', path: '/updatedAt', value: record.finishedAt },
                { op: 'set', path: '/nudges', value: 0 },
              ],
            },
          },
          {
            operationType: 'Upsert',
            resourceBody: toJson({ ...record, ...run, id: `batch-${record.batchId}`, type: 'batch' }),
          },
        ],
        partitionOf(run),
      );
      return refusal === undefined;
    },

    async findBatch(run, batchId) {
      return (await readItem(container, `batch-${batchId}`, partitionOf(run), BatchDocument))?.document;
    },

    async listBatchIds(run) {
      const text = `SELECT VALUE c.batchId FROM c WHERE ${OF_RUN} AND c.type = 'batch'`;
      return queryAll(container, { text, parameters: { ...run }, partitionKey: partitionOf(run) }, z.string());
    },

    async progress(run) {
      const text = `SELECT VALUE c.files FROM c WHERE ${OF_RUN} AND c.type = 'batch'`;
      const files = await queryAll(
        container,
        { text, parameters: { ...run }, partitionKey: partitionOf(run) },
        z.number(),
      );
      return { batches: files.length, files: files.reduce((sum, count) => sum + count, 0) };
    },

    async erase(run) {
      await deleteRunDocuments(container, run);
    },

    async listUnsent(before) {
      const text = "SELECT * FROM c WHERE c.type = 'outbox' AND c.createdAt < @before ORDER BY c.createdAt";
      return queryAll(container, { text, parameters: { before } }, OutboxDocument);
    },

    async markSent(record) {
      await deleteItem(container, record.id, [record.tenantId, record.runId ?? '']);
    },
  };
}
