import { z } from 'zod';
import { FALLBACK_REASONS, type CooldownStore } from '../../models';
import type { Clock } from '../../kernel';
import type { CosmosDatabase } from './cosmos-database';
import { throwCosmosError } from './cosmos-errors';
import { toJson } from './items';
import { queryAll } from './query';

/** Cooldowns are about deployments, so they belong to no tenant. */
const EVERYBODY = 'shared';

const CooldownDocument = z.object({ route: z.string(), reason: z.enum(FALLBACK_REASONS), untilMs: z.number() });

/** Cooldowns of routes in the container `models`; each goes away when it is over. */
export function createCosmosCooldownStore(database: CosmosDatabase, clock: Clock): CooldownStore {
  const container = database.container('models');
  return {
    async list() {
      const text = "SELECT c.route, c.reason, c.untilMs FROM c WHERE c.tenantId = @tenantId AND c.type = 'cooldown'";
      const query = { text, parameters: { tenantId: EVERYBODY }, partitionKey: EVERYBODY };
      return queryAll(container, query, CooldownDocument);
    },

    async put(cooldown) {
      const ttl = Math.max(1, Math.ceil((cooldown.untilMs - clock.now().getTime()) / 1000));
      const document = { ...cooldown, id: `cooldown-${cooldown.route}`, tenantId: EVERYBODY, type: 'cooldown', ttl };
      await container.items.upsert(toJson(document)).catch(throwCosmosError);
    },
  };
}
