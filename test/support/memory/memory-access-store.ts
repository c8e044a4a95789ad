import type { AccessStore, ApiKey, Tenant } from '../../../shared/access';
import { AurelisError } from '../../../shared/kernel';
import { VersionedMap } from './versioned-map';

export function memoryAccessStore(): AccessStore {
  const tenants = new VersionedMap<Tenant>();
  const keys = new VersionedMap<ApiKey>();
  const nameOf = ({ tenantId, id }: { tenantId: string; id: string }): string => `${tenantId}/${id}`;

  function create(key: ApiKey): void {
    if (keys.get(nameOf(key)) !== undefined) throw new AurelisError('CONFLICT', 'There is such a key already.');
    keys.set(nameOf(key), key);
  }

  return {
    async createTenant(tenant, firstKey) {
      if (tenants.get(tenant.id) !== undefined) throw new AurelisError('CONFLICT', 'There is such a tenant already.');
      create(firstKey);
      tenants.set(tenant.id, tenant);
    },
    findKey: async (tenantId, id) => keys.get(nameOf({ tenantId, id }))?.document,
    createKey: async (key) => create(key),
    async listKeys(tenantId) {
      const own = keys.values().filter((key) => key.tenantId === tenantId);
      return own.sort((left, right) => (left.createdAt < right.createdAt ? -1 : 1));
    },
    async revokeKey(tenantId, id, revokedAt) {
      const found = keys.get(nameOf({ tenantId, id }))?.document;
      if (found === undefined) throw new AurelisError('NOT_FOUND', 'There is no such key.');
      const revoked = { ...found, revokedAt: found.revokedAt ?? revokedAt };
      keys.set(nameOf(revoked), revoked);
      return revoked;
    },
  };
}
