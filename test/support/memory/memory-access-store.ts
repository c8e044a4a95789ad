import type { AccessStore, ApiKey, Tenant } from '../../../shared/access';
import type { OutboxRecord } from '../../../shared/events';
import { AurelisError } from '../../../shared/kernel';
import { memoryOutbox } from './memory-outbox';
import { VersionedMap } from './versioned-map';

export function memoryAccessStore(): AccessStore {
  const tenants = new VersionedMap<Tenant>();
  const keys = new VersionedMap<ApiKey>();
  const nameOf = ({ tenantId, id }: { tenantId: string; id: string }): string => `${tenantId}/${id}`;

  function create(key: ApiKey): void {
    if (keys.get(nameOf(key)) !== undefined) throw new AurelisError('CONFLICT', 'There is such a key already.');
    keys.set(nameOf(key), key);
  }

  const outboxes = memoryOutbox();
  const keepAll = async (records: readonly OutboxRecord[]): Promise<void> => {
    for (const record of records) await outboxes.keep(record);
  };

  return {
    ...outboxes,
    async createTenant(tenant, firstKey, outbox = []) {
      if (tenants.get(tenant.id) !== undefined) throw new AurelisError('CONFLICT', 'There is such a tenant already.');
      create(firstKey);
      tenants.set(tenant.id, tenant);
      await keepAll(outbox);
    },
    findKey: async (tenantId, id) => keys.get(nameOf({ tenantId, id }))?.document,
    async createKey(key, outbox = []) {
      create(key);
      await keepAll(outbox);
    },
    async listKeys(tenantId) {
      const own = keys.values().filter((key) => key.tenantId === tenantId);
      return own.sort((left, right) => (left.createdAt < right.createdAt ? -1 : 1));
    },
    async replaceHash({ tenantId, keyId: id }, { from, to }) {
      const found = keys.get(nameOf({ tenantId, id }))?.document;
      if (found?.secretHash === from) keys.set(nameOf(found), { ...found, secretHash: to });
    },
    async revokeKey({ tenantId, keyId: id, revokedAt }, outbox = []) {
      const found = keys.get(nameOf({ tenantId, id }))?.document;
      if (found === undefined) throw new AurelisError('NOT_FOUND', 'There is no such key.');
      if (found.revokedAt !== undefined) return { key: found, isNew: false };
      const revoked = { ...found, revokedAt };
      keys.set(nameOf(revoked), revoked);
      await keepAll(outbox);
      return { key: revoked, isNew: true };
    },
  };
}
