import { z } from 'zod';

import { CosmosError } from '../errors';
import { isObject } from '../sql';
import type { ContainerRecord } from '../storage/containers';
import { readPath } from '../storage/property-path';

const PartitionValues = z.array(z.union([z.string(), z.number(), z.boolean(), z.null(), z.strictObject({})])).max(3);

/** Partition key values as one text; a missing property is `{}`, as on the wire. */
export interface PartitionKey {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Fewer values than the container's hierarchy has levels. */
  readonly isPrefix: boolean;
}

export function parsePartitionKey(container: ContainerRecord, json: string): PartitionKey {
  const parsed = PartitionValues.safeParse(parseJson(json));
  if (!parsed.success) throw new CosmosError(400, `The partition key ${json} is invalid.`);
  const values = parsed.data;
  const levels = container.partitionPaths.length;
  if (values.length > levels || values.length === 0) {
    throw new CosmosError(
      400,
      `The partition key has ${values.length} values where the container has ${levels} paths.`,
    );
  }
  return { text: JSON.stringify(values), values, isPrefix: values.length < levels };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new CosmosError(400, `The partition key ${json} is not JSON.`);
  }
}

export function partitionKeyOf(container: ContainerRecord, document: unknown): PartitionKey {
  const values = container.partitionPaths.map((path) => {
    const value = readPath(document, path);
    if (value === undefined) return {};
    if (isObject(value) || Array.isArray(value)) {
      throw new CosmosError(400, `The partition key value at /${path.join('/')} is not a primitive.`);
    }
    return value;
  });
  return { text: JSON.stringify(values), values, isPrefix: false };
}
