import type { Container, JSONObject, OperationInput, PartitionKey } from '@azure/cosmos';
import { z } from 'zod';
import type { Versioned } from '../../projects';
import { TOPICS } from '../../config';
import type { RunRef } from '../../runs';
import { busy, cosmosStatus, isBusy, throwCosmosError } from './cosmos-errors';
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

/** Why none of the operations went through: something is there already, is gone, or is no longer as the operation wants it. */
export type Refusal = 'exists' | 'missing' | 'changed';

const REFUSALS: Readonly<Record<number, Refusal>> = { 404: 'missing', 409: 'exists', 412: 'changed' };

/** Runs operations of one partition, all or none. Returns why the first that failed did, undefined when all went through. */
export async function runBatch(
  container: Container,
  operations: OperationInput[],
  partitionKey: PartitionKey,
): Promise<Refusal | undefined> {
  const response = await container.items.batch(operations, partitionKey).catch((error: unknown) => {
    // The SDK keeps nothing but the text of why a whole batch failed. Where it is no overload, trying again does no harm either.
    throw busy(error);
  });
  if (response.result === undefined) {
    throw new Error(`The database answered a batch with ${String(response.code)} alone.`);
  }
  const failed = response.result.find(({ statusCode }) => statusCode >= 400 && statusCode !== 424);
  if (failed === undefined) return undefined;
  if (isBusy(failed.statusCode)) throw busy();
  const refusal = REFUSALS[failed.statusCode];
  if (refusal === undefined) throw new Error(`The database refused a batch with ${failed.statusCode}.`);
  return refusal;
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

/**
 * Removes every document of one run, the run itself last: whoever looks for what is left to erase looks for that. An event that has not
 * been sent stays until it has: what it tells of did happen, and it holds ids alone.
 */
export async function deleteRunDocuments(container: Container, { tenantId, runId }: RunRef): Promise<void> {
  const query = {
    text: `SELECT VALUE c.id FROM c WHERE c.tenantId = @tenantId AND c.runId = @runId AND c.id != @runId
      AND (c.type != 'outbox' OR c.queue != @events) OFFSET 0 LIMIT @limit`,
    parameters: { tenantId, runId, events: TOPICS.events, limit: BATCH_LIMIT },
    partitionKey: [tenantId, runId],
  };
  for (;;) {
    const ids = await queryAll(container, query, z.string());
    if (ids.length === 0) break;
    const operations = ids.map((id): OperationInput => ({ operationType: 'Delete', id }));
    await runBatch(container, operations, query.partitionKey);
  }
  await deleteItem(container, runId, query.partitionKey);
}

/** The document as JSON has it: without the `undefined` fields the SDK's types refuse. */
export function toJson(document: object): JSONObject {
  return JSON.parse(JSON.stringify(document)) as JSONObject;
}
