import type { Container, JSONObject, OperationInput, PartitionKey } from '@azure/cosmos';
import { z } from 'zod';
import { AurelisError } from '../../kernel';
import type { Versioned } from '../../projects';
import type { RunRef } from '../../runs';
import { cosmosStatus, throwCosmosError } from './cosmos-errors';
import { queryAll } from './query';

const Etag = z.object({ _etag: z.string() });

/** Reads one document by id and partition; undefined when it is not there. */
export async function readItem<Schema extends z.ZodType>(
  container: Container,
  id: string,
  partitionKey: PartitionKey,
  schema: Schema,
): Promise<Versioned<z.infer<Schema>> | undefined> {
  try {
    const { resource } = await container.item(id, partitionKey).read<Record<string, unknown>>();
    if (resource === undefined) return undefined;
    return { document: schema.parse(resource), etag: Etag.parse(resource)._etag };
  } catch (error) {
    if (cosmosStatus(error) === 404) return undefined;
    return throwCosmosError(error);
  }
}

/** Runs operations of one partition, all or none. Returns the status of the first that failed, undefined when all went through. */
export async function runBatch(
  container: Container,
  operations: OperationInput[],
  partitionKey: PartitionKey,
): Promise<number | undefined> {
  const response = await container.items.batch(operations, partitionKey).catch(throwCosmosError);
  const failed = response.result?.find(({ statusCode }) => statusCode >= 400 && statusCode !== 424);
  if (failed === undefined) return undefined;
  if (failed.statusCode === 429 || failed.statusCode >= 500) {
    throw new AurelisError('UPSTREAM_UNAVAILABLE', 'The database is busy. Try again shortly.', {
      retryAfterSeconds: 5,
    });
  }
  return failed.statusCode;
}

/** Removes a document; nothing happens when it is gone. */
export async function deleteItem(container: Container, id: string, partitionKey: PartitionKey): Promise<void> {
  try {
    await container.item(id, partitionKey).delete();
  } catch (error) {
    if (cosmosStatus(error) !== 404) throwCosmosError(error);
  }
}

const BATCH_LIMIT = 100;

/** Removes every document of one run. */
export async function deleteRunDocuments(container: Container, { tenantId, runId }: RunRef): Promise<void> {
  const query = {
    text: 'SELECT VALUE c.id FROM c WHERE c.tenantId = @tenantId AND c.runId = @runId OFFSET 0 LIMIT @limit',
    parameters: { tenantId, runId, limit: BATCH_LIMIT },
    partitionKey: [tenantId, runId],
  };
  for (;;) {
    const ids = await queryAll(container, query, z.string());
    if (ids.length === 0) return;
    const operations = ids.map((id): OperationInput => ({ operationType: 'Delete', id }));
    await runBatch(container, operations, query.partitionKey);
  }
}

/** The document as JSON has it: without the `undefined` fields the SDK's types refuse. */
export function toJson(document: object): JSONObject {
  const plain: JSONObject = JSON.parse(JSON.stringify(document));
  return plain;
}
