import type { OperationInput } from '@azure/cosmos';
import { z } from 'zod';
import type { Claim, ClaimStore } from '../../jobs';
import type { CosmosDatabase } from './cosmos-database';
import { busy, cosmosStatus, throwCosmosError } from './cosmos-errors';
import { readItem, runBatch, toJson } from './items';

/** The database removes what nobody has claimed again for so long: no clock but its own decides. */
const CLAIMED_SECONDS = 30;
const MAX_ATTEMPTS = 5;

const ClaimDocument = z.object({ id: z.string(), tenantId: z.string(), holder: z.string(), about: z.string() });

/** Claims in the container `answers`, beside the answers they are for. */
export function createCosmosClaimStore(database: CosmosDatabase): ClaimStore {
  const container = database.container('answers');
  const nameOf = (id: string): string => `claim-${id}`;
  const bodyOf = (claim: Claim) => toJson({ ...claim, id: nameOf(claim.id), type: 'claim', ttl: CLAIMED_SECONDS });

  return {
    async claim(claim) {
      const name = nameOf(claim.id);
      // Whoever is refused has lost to another one, whose claim is found then, unless it was released in between.
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
        const found = await readItem(container, name, claim.tenantId, ClaimDocument);
        if (found !== undefined && found.document.holder !== claim.holder) {
          return { ...found.document, id: claim.id };
        }
        const operation: OperationInput =
          found === undefined
            ? { operationType: 'Create', resourceBody: bodyOf(claim) }
            : { operationType: 'Replace', id: name, resourceBody: { ...bodyOf(claim), id: name }, ifMatch: found.etag };
        if ((await runBatch(container, [operation], claim.tenantId)) === undefined) return claim;
      }
      throw busy();
    },

    async release({ id, tenantId, holder }) {
      const found = await readItem(container, nameOf(id), tenantId, ClaimDocument);
      if (found?.document.holder !== holder) return;
      const accessCondition = { type: 'IfMatch', condition: found.etag };
      await container
        .item(nameOf(id), tenantId)
        .delete({ accessCondition })
        .catch((error: unknown) => {
          // Gone, or another's meanwhile.
          if (![404, 412].includes(cosmosStatus(error) ?? 0)) throwCosmosError(error);
        });
    },
  };
}
