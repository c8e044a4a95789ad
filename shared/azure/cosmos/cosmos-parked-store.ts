import type { ParkedMessageStore } from '../../parking';
import type { CosmosDatabase } from './cosmos-database';
import { throwCosmosError } from './cosmos-errors';
import { toJson } from './items';

/** Parked messages in the container `parked`, one partition per queue. */
export function createCosmosParkedStore(database: CosmosDatabase): ParkedMessageStore {
  const container = database.container('parked');
  return {
    async park(message) {
      await container.items.upsert(toJson({ ...message, type: 'parked' })).catch(throwCosmosError);
    },
  };
}
