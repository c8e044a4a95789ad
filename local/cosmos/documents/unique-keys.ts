import { CosmosError } from '../errors';
import type { JsonObject } from '../sql';
import type { ContainerRecord } from '../storage/containers';
import { readPath } from '../storage/property-path';
import type { Storage } from '../storage/storage';

/** Takes the unique values of a document within its partition; a missing property counts as null. */
export function holdUniqueValues(
  { documents }: Storage,
  container: ContainerRecord,
  document: JsonObject,
  place: { partition: string; id: string; nowMs: number },
): void {
  const { partition, id, nowMs } = place;
  if (container.uniquePaths.length === 0) return;
  documents.releaseUniqueValues(container, partition, id);
  for (const [index, paths] of container.uniquePaths.entries()) {
    const value = `${index}:${JSON.stringify(paths.map((path) => readPath(document, path) ?? null))}`;
    const holder = documents.holderOf(container, partition, value);
    if (holder !== undefined) {
      const held = documents.find(container, partition, holder);
      const isExpired = held !== undefined && held.expiresAtMs !== null && held.expiresAtMs <= nowMs;
      if (!isExpired) throw new CosmosError(409, 'Unique index constraint violation.');
      documents.delete(container, held);
    }
    documents.holdUniqueValue(container, partition, value, id);
  }
}
