import { z } from 'zod';
import { Role } from '../../contracts';
import type { AccessStore, ApiKey } from '../../access';
import { AurelisError } from '../../kernel';
import type { CosmosDatabase } from './cosmos-database';
import { throwCosmosError } from './cosmos-errors';
import { readItem, runBatch, toJson } from './items';
import { queryAll } from './query';

const KeyDocument = z.object({
  id: z.string(),
  tenantId: z.string(),
  name: z.string(),
  role: Role,
  secretHash: z.string(),
  createdAt: z.string(),
  expiresAt: z.string().optional(),
  revokedAt: z.string().optional(),
});

/** Tenants and API keys in the container `access`, one partition per tenant. */
export function createCosmosAccessStore(database: CosmosDatabase): AccessStore {
  const container = database.container('access');
  const toDocument = (key: ApiKey) => toJson({ ...key, type: 'key' });

  return {
    async createTenant(tenant, firstKey) {
      const refusal = await runBatch(
        container,
        [
          { operationType: 'Create', resourceBody: toJson({ ...tenant, tenantId: tenant.id, type: 'tenant' }) },
          { operationType: 'Create', resourceBody: toDocument(firstKey) },
        ],
        tenant.id,
      );
      if (refusal !== undefined) throw new AurelisError('CONFLICT', 'There is such a tenant already.');
    },

    async findKey(tenantId, keyId) {
      return (await readItem(container, keyId, tenantId, KeyDocument))?.document;
    },

    async createKey(key) {
      await container.items.create(toDocument(key)).catch(throwCosmosError);
    },

    async listKeys(tenantId) {
      const text = "SELECT * FROM c WHERE c.tenantId = @tenantId AND c.type = 'key' ORDER BY c.createdAt";
      return queryAll(container, { text, parameters: { tenantId }, partitionKey: tenantId }, KeyDocument);
    },

    async revokeKey(tenantId, keyId, revokedAt) {
      const found = await readItem(container, keyId, tenantId, KeyDocument);
      if (found === undefined) throw new AurelisError('NOT_FOUND', 'There is no such key.');
      const revoked = { ...found.document, revokedAt: found.document.revokedAt ?? revokedAt };
      await container
        .item(keyId, tenantId)
        .replace(toDocument(revoked), { accessCondition: { type: 'IfMatch', condition: found.etag } })
        .catch(throwCosmosError);
      return revoked;
    },
  };
}
