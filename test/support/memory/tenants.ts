import { createApiKey, createTenant } from '../../../shared/access';
import type { Role } from '../../../shared/contracts';
import type { MemoryServices } from '../memory-services';

export interface TenantWithKeys {
  id: string;
  /** One key of each role. */
  keys: Record<Role, string>;
}

export async function givenTenant(services: MemoryServices, name = 'acme'): Promise<TenantWithKeys> {
  const { tenant, adminKey } = await createTenant({ name }, services);
  const keyOf = async (role: Role): Promise<string> =>
    (await createApiKey({ actor: adminKey.record.id, name: role, role }, tenant.id, services)).text;
  return {
    id: tenant.id,
    keys: { viewer: await keyOf('viewer'), developer: await keyOf('developer'), admin: adminKey.text },
  };
}
