import type { JSONObject, OperationInput } from '@azure/cosmos';

/** A transactional batch holds 100 operations and 2 MB (https://learn.microsoft.com/azure/cosmos-db/concepts-limits). */
const MAX_OPERATIONS = 100;
const MAX_BATCH_CHARACTERS = 1_000_000;

/** Documents of one partition to be written, in transactional batches that the service takes. */
export function cutIntoBatches(documents: readonly JSONObject[]): OperationInput[][] {
  const batches: OperationInput[][] = [];
  let characters = Infinity;
  for (const resourceBody of documents) {
    const size = JSON.stringify(resourceBody).length;
    const isFull = (batches.at(-1)?.length ?? MAX_OPERATIONS) >= MAX_OPERATIONS;
    if (isFull || characters + size > MAX_BATCH_CHARACTERS) {
      batches.push([]);
      characters = 0;
    }
    batches.at(-1)?.push({ operationType: 'Upsert', resourceBody });
    characters += size;
  }
  return batches;
}
