import type { CreateTenant } from '../contracts';
import type { Clock, IdSource } from '../kernel';
import { mintApiKey, type NewApiKey } from './create-api-key';
import type { AccessStore, SecretSource, Tenant } from './ports';

export interface CreateTenantPorts {
  access: Pick<AccessStore, 'createTenant'>;
  secrets: SecretSource;
  clock: Clock;
  ids: IdSource;
}

/** Makes a tenant with its first key, an admin's, from which all its other keys come. */
export async function createTenant(
  request: CreateTenant,
  ports: CreateTenantPorts,
): Promise<{ tenant: Tenant; adminKey: NewApiKey }> {
  const tenant = { id: ports.ids.next('ten'), name: request.name, createdAt: ports.clock.now().toISOString() };
  const adminKey = await mintApiKey({ name: 'first admin key', role: 'admin' }, tenant.id, ports);
  await ports.access.createTenant(tenant, adminKey.record);
  return { tenant, adminKey };
}
