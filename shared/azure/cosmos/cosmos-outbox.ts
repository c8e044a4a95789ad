import type { Container, OperationInput } from '@azure/cosmos';
import type { OutboxRecord, OutboxStore } from '../../events';
import { deleteItem, toJson } from './items';
import { queryAll } from './query';
import { OutboxDocument } from './run-documents';

/** The outbox of a container with one partition per tenant: records lie beside what they tell of. */
export function createCosmosOutbox(container: Container): OutboxStore {
  return {
    async listUnsent(before) {
      const text = "SELECT * FROM c WHERE c.type = 'outbox' AND c.createdAt < @before ORDER BY c.createdAt";
      return queryAll(container, { text, parameters: { before } }, OutboxDocument);
    },
    markSent: ({ id, tenantId }) => deleteItem(container, id, tenantId),
  };
}

/** What stores records in the batch of the change they tell of. */
export function outboxOperations(records: readonly OutboxRecord[]): OperationInput[] {
  return records.map((record) => ({
    operationType: 'Upsert',
    resourceBody: toJson({ ...record, type: 'outbox' }),
  }));
}
