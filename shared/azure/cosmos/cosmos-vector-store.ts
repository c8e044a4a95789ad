import type { OperationInput } from '@azure/cosmos';
import { z } from 'zod';
import { VECTOR_DIMENSIONS } from '../../config';
import type { IndexPlace, VectorStore } from '../../search';
import type { CosmosDatabase } from './cosmos-database';
import { cutIntoBatches } from './cut-into-batches';
import { runBatch, toJson } from './items';
import { queryAll } from './query';

const NearestDocument = z.object({ chunk: z.int(), score: z.number() });
const DELETED_AT_ONCE = 100;
/** A float of 32 bits, which is what the index keeps, has no more. */
const DIGITS = 7;

/** Vectors in the container `search`, one logical partition per project, one document per chunk of a snapshot. */
export function createCosmosVectorStore(database: CosmosDatabase): VectorStore {
  const container = database.container('search');

  return {
    maxDimensions: VECTOR_DIMENSIONS,

    async write(place, vectors) {
      const { tenantId, projectId, snapshotId } = place;
      const documents = vectors.map(({ chunk, path, vector }) =>
        toJson({ id: idOf(place, chunk), tenantId, projectId, snapshotId, chunk, path, vector: filledUp(vector) }),
      );
      for (const batch of cutIntoBatches(documents)) {
        const refusal = await runBatch(container, batch, [tenantId, projectId]);
        if (refusal !== undefined) throw new Error(`The vectors could not be stored: ${refusal}.`);
      }
    },

    async nearest({ tenantId, projectId, snapshotId }, { vector, limit, pathPrefix }) {
      const text = `SELECT TOP @limit c.chunk, VectorDistance(c.vector, @vector) AS score FROM c
        WHERE c.tenantId = @tenantId AND c.projectId = @projectId AND c.snapshotId = @snapshotId
        AND STARTSWITH(c.path, @pathPrefix) ORDER BY VectorDistance(c.vector, @vector)`;
      const parameters = { tenantId, projectId, snapshotId, pathPrefix, limit, vector: filledUp(vector) };
      return queryAll(container, { text, parameters, partitionKey: [tenantId, projectId] }, NearestDocument);
    },

    async erase({ tenantId, projectId, snapshotId }) {
      const query = {
        text: `SELECT VALUE c.id FROM c WHERE c.tenantId = @tenantId AND c.projectId = @projectId
          ${snapshotId === undefined ? '' : 'AND c.snapshotId = @snapshotId'} OFFSET 0 LIMIT @limit`,
        parameters: toJson({ tenantId, projectId, snapshotId, limit: DELETED_AT_ONCE }),
        partitionKey: [tenantId, projectId],
      };
      for (;;) {
        const ids = await queryAll(container, query, z.string());
        if (ids.length === 0) return;
        const operations = ids.map((id): OperationInput => ({ operationType: 'Delete', id }));
        await runBatch(container, operations, query.partitionKey);
      }
    },
  };
}

const idOf = ({ snapshotId }: IndexPlace, chunk: number): string => `${snapshotId}-${chunk}`;

/** Zeros at the end change no angle. */
function filledUp(vector: readonly number[]): number[] {
  if (vector.length > VECTOR_DIMENSIONS) throw new Error(`A vector is longer than ${VECTOR_DIMENSIONS}.`);
  const filled = vector.map((value) => Number(value.toPrecision(DIGITS)));
  while (filled.length < VECTOR_DIMENSIONS) filled.push(0);
  return filled;
}
