import type { OperationInput } from '@azure/cosmos';
import { z } from 'zod';
import type { RequestCounter } from '../../access';
import type { CosmosDatabase } from './cosmos-database';
import { busy } from './cosmos-errors';
import { readItem, runBatch, toJson } from './items';

const CounterDocument = z.object({ taken: z.number() });

/** Past the minute itself, so that no clock that is a little behind finds none. */
const KEPT_SECONDS = 180;
const ATTEMPTS = 6;

/** Requests of a minute in the container `usage`, one document per tenant and minute, which goes away by itself. */
export function createCosmosRequestCounter(database: CosmosDatabase): RequestCounter {
  const container = database.container('usage');
  return {
    async take(tenantId, minute, { count, limit }) {
      const id = `requests-${minute}`;
      for (let attempt = 0, wanted = Math.min(count, limit); attempt < ATTEMPTS && wanted > 0; attempt++) {
        const refusal = await runBatch(container, [addUpTo(id, wanted, limit)], tenantId);
        if (refusal === undefined) return wanted;
        if (refusal === 'missing') {
          const document = { id, tenantId, type: 'requests', taken: wanted, ttl: KEPT_SECONDS };
          const create: OperationInput = { operationType: 'Create', resourceBody: toJson(document) };
          if ((await runBatch(container, [create], tenantId)) === undefined) return wanted;
          continue;
        }
        // Somebody else has taken of the rest: what is left, if anything is.
        const found = await readItem(container, id, tenantId, CounterDocument);
        wanted = Math.min(count, limit - (found?.document.taken ?? 0));
        if (wanted <= 0) return 0;
      }
      throw busy();
    },
  };
}

/** Grows only where it stays within the limit; the condition is checked and the counter changed in one step. */
function addUpTo(id: string, count: number, limit: number): OperationInput {
  return {
    operationType: 'Patch',
    id,
    resourceBody: {
      condition: `FROM c WHERE c.taken <= ${limit - count}`,
      operations: [{ op: 'incr', path: '/taken', value: count }],
    },
  };
}
