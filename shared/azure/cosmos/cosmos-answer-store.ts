import type { OperationInput } from '@azure/cosmos';
import { z } from 'zod';
import type { AnswerStore, KeptEntry } from '../../models';
import type { CosmosDatabase } from './cosmos-database';
import { readItem, runBatch, toJson } from './items';
import { queryAll } from './query';

const AnswerDocument = z.object({ id: z.string(), value: z.string() });

/** A batch holds 100 operations and 2 MB, a document as much (https://learn.microsoft.com/azure/cosmos-db/concepts-limits). */
const MAX_OPERATIONS = 100;
const MAX_BATCH_CHARACTERS = 1_000_000;

/** Kept answers and vectors in the container `models`, one partition per tenant; each goes away when its time is over. */
export function createCosmosAnswerStore(database: CosmosDatabase, keptForSeconds: number): AnswerStore {
  const container = database.container('models');
  return {
    async get(tenantId, keys) {
      const [only] = keys;
      if (keys.length === 1 && only !== undefined) {
        const found = await readItem(container, only, tenantId, AnswerDocument);
        return found === undefined ? [] : [toEntry(found.document)];
      }
      const text =
        "SELECT c.id, c['value'] FROM c WHERE c.tenantId = @tenantId AND c.type = 'answer' AND ARRAY_CONTAINS(@ids, c.id)";
      const found: KeptEntry[] = [];
      for (let start = 0; start < keys.length; start += MAX_OPERATIONS) {
        const parameters = { tenantId, ids: keys.slice(start, start + MAX_OPERATIONS) };
        const documents = await queryAll(container, { text, parameters, partitionKey: tenantId }, AnswerDocument);
        found.push(...documents.map(toEntry));
      }
      return found;
    },

    async put(tenantId, projectId, entries) {
      for (const batch of batchesOf(entries)) {
        const operations = batch.map(({ key, value }): OperationInput => {
          const document = { id: key, tenantId, projectId, type: 'answer', value, ttl: keptForSeconds };
          return { operationType: 'Upsert', resourceBody: toJson(document) };
        });
        await runBatch(container, operations, tenantId);
      }
    },

    async eraseProject(tenantId, projectId) {
      const text = `SELECT VALUE c.id FROM c WHERE c.tenantId = @tenantId AND c.type = 'answer'
        AND c.projectId = @projectId OFFSET 0 LIMIT @limit`;
      const query = { text, parameters: { tenantId, projectId, limit: MAX_OPERATIONS }, partitionKey: tenantId };
      for (;;) {
        const ids = await queryAll(container, query, z.string());
        if (ids.length === 0) return;
        const operations = ids.map((id): OperationInput => ({ operationType: 'Delete', id }));
        await runBatch(container, operations, tenantId);
      }
    },
  };
}

function toEntry({ id, value }: z.infer<typeof AnswerDocument>): KeptEntry {
  return { key: id, value };
}

/** An entry that is too long for a document is left out: it will be asked for again. */
function* batchesOf(entries: readonly KeptEntry[]): Iterable<KeptEntry[]> {
  let batch: KeptEntry[] = [];
  let characters = 0;
  for (const entry of entries) {
    if (entry.value.length > MAX_BATCH_CHARACTERS) continue;
    if (batch.length >= MAX_OPERATIONS || characters + entry.value.length > MAX_BATCH_CHARACTERS) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(entry);
    characters += entry.value.length;
  }
  if (batch.length > 0) yield batch;
}
