import { z } from 'zod';

import { CosmosError, notSupported } from '../errors';

const IndexedPath = z.object({ path: z.string(), order: z.enum(['ascending', 'descending']).default('ascending') });

/** What the emulator acts on; everything else a client sends is kept and given back as it came. */
export const ContainerDefinition = z.looseObject({
  id: z.string().min(1),
  partitionKey: z.looseObject({
    paths: z.array(z.string().regex(/^\/.+/)).min(1).max(3),
    kind: z.enum(['Hash', 'MultiHash', 'Range']).default('Hash'),
    version: z.number().default(2),
  }),
  defaultTtl: z.number().int().optional(),
  uniqueKeyPolicy: z
    .looseObject({ uniqueKeys: z.array(z.looseObject({ paths: z.array(z.string()).min(1) })).default([]) })
    .optional(),
  indexingPolicy: z.looseObject({ compositeIndexes: z.array(z.array(IndexedPath)).default([]) }).optional(),
  vectorEmbeddingPolicy: z
    .looseObject({
      vectorEmbeddings: z.array(z.looseObject({ path: z.string(), distanceFunction: z.string() })).default([]),
    })
    .optional(),
});
export type ContainerDefinition = z.infer<typeof ContainerDefinition>;

export function parseContainerDefinition(body: unknown): ContainerDefinition {
  const parsed = ContainerDefinition.safeParse(body);
  if (!parsed.success) {
    throw new CosmosError(400, `The container definition is invalid: ${z.prettifyError(parsed.error)}`);
  }
  const definition = parsed.data;
  if (/[/\\?#]/.test(definition.id)) throw new CosmosError(400, `The container id '${definition.id}' is invalid.`);
  const { kind, paths, version } = definition.partitionKey;
  if (kind === 'Range') throw notSupported('A partition key of kind Range');
  if (kind === 'Hash' && paths.length > 1) throw new CosmosError(400, 'A Hash partition key has exactly one path.');
  if (kind === 'MultiHash' && version !== 2) throw new CosmosError(400, 'A MultiHash partition key has version 2.');
  if (definition.defaultTtl !== undefined && definition.defaultTtl !== -1 && definition.defaultTtl < 1) {
    throw new CosmosError(400, 'The default time to live is -1 or a positive number of seconds.');
  }
  if (Array.isArray(definition['computedProperties']) && definition['computedProperties'].length > 0) {
    throw notSupported('A computed property');
  }
  return definition;
}

/** What cannot change once a container exists. */
export function checkReplacement(current: ContainerDefinition, next: ContainerDefinition): void {
  const frozen = ['id', 'uniqueKeyPolicy', 'vectorEmbeddingPolicy'] as const;
  const changed = frozen.find((name) => next[name] !== undefined && differs(current[name], next[name]));
  if (changed !== undefined) throw new CosmosError(400, `The ${changed} of a container cannot be changed.`);
  if (differs(current.partitionKey.paths, next.partitionKey.paths)) {
    throw new CosmosError(400, 'The partition key of a container cannot be changed.');
  }
}

function differs(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) !== JSON.stringify(right);
}
