import type { OperationInput } from '@azure/cosmos';
import { z } from 'zod';
import { Role } from '../../contracts';
import type { AccessStore, ApiKey } from '../../access';
import { AurelisError } from '../../kernel';
import type { CosmosDatabase } from './cosmos-database';
import { createCosmosOutbox, outboxOperations } from './cosmos-outbox';
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
    ...createCosmosOutbox(container),

    async keep(record) {
      await runBatch(container, outboxOperations([record]), record.tenantId);
    },

    async createTenant(tenant, firstKey, outbox = []) {
      const refusal = await runBatch(
        container,
        [
          { operationType: 'Create', resourceBody: toJson({ ...tenant, tenantId: tenant.id, type: 'tenant' }) },
          { operationType: 'Create', resourceBody: toDocument(firstKey) },
          ...outboxOperations(outbox),
        ],
        tenant.id,
      );
      if (refusal !== undefined) throw new AurelisError('CONFLICT', 'There is such a tenant already.');
    },

    async findKey(tenantId, keyId) {
      return (await readItem(container, keyId, tenantId, KeyDocument))?.document;
    },

    async createKey(key, outbox = []) {
      const operations: OperationInput[] = [
        { operationType: 'Create', resourceBody: toDocument(key) },
        ...outboxOperations(outbox),
      ];
      const refusal = await runBatch(container, operations, key.tenantId);
      if (refusal !== undefined) throw new AurelisError('CONFLICT', 'There is such a key already.');
    },

    async listKeys(tenantId) {
      const text = "SELECT * FROM c WHERE c.tenantId = @tenantId AND c.type = 'key' ORDER BY c.createdAt";
      return queryAll(container, { text, parameters: { tenantId }, partitionKey: tenantId }, KeyDocument);
    },

    async replaceHash({ tenantId, keyId }, { from, to }) {
      // A hash is hexadecimal: nothing in it could end the text of the condition.
      const operation: OperationInput = {
        operationType: 'Patch',
        id: keyId,
        resourceBody: {
          condition: `FROM c WHERE c.secretHash = "${from}"`,
          operations: [{ op: 'set', path: '/secretHash', value: to }],
        },
      };
      await runBatch(container, [operation], tenantId);
    },

    async revokeKey({ tenantId, keyId, revokedAt }, outbox = []) {
      const found = await readItem(container, keyId, tenantId, KeyDocument);
      if (found === undefined) throw new AurelisError('NOT_FOUND', 'There is no such key.');
      if (found.document.revokedAt !== undefined) return { key: found.document, isNew: false };
      const revoked = { ...found.document, revokedAt };
      const operations: OperationInput[] = [
        {
          operationType: 'Replace',
          id: keyId,
          resourceBody: { ...toDocument(revoked), id: keyId },
          ifMatch: found.etag,
        },
        ...outboxOperations(outbox),
      ];
      const refusal = await runBatch(container, operations, tenantId);
      if (refusal !== undefined) throw new AurelisError('CONFLICT', 'The key was changed at the same time.');
      return { key: revoked, isNew: true };
    },
  };
}
