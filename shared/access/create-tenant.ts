import type { CreateTenant } from '../contracts';
import { createEvent, eventRecord, publish } from '../events';
import { mintApiKey, type CreateApiKeyPorts, type NewApiKey } from './create-api-key';
import type { AccessStore, Tenant } from './ports';

export interface CreateTenantPorts extends Omit<CreateApiKeyPorts, 'access'> {
  access: Pick<AccessStore, 'createTenant' | 'markSent'>;
}

/** Makes a tenant with its first key, an admin's, from which all its other keys come. */
export async function createTenant(
  request: CreateTenant,
  ports: CreateTenantPorts,
): Promise<{ tenant: Tenant; adminKey: NewApiKey }> {
  const tenant = { id: ports.ids.next('ten'), name: request.name, createdAt: ports.clock.now().toISOString() };
  const adminKey = await mintApiKey({ name: 'first admin key', role: 'admin' }, tenant.id, ports);
  const event = createEvent(
    {
      type: 'user.acted',
      data: { actor: 'operator', action: 'tenant.created', subject: { kind: 'tenant', id: tenant.id } },
    },
    { tenantId: tenant.id, identity: [tenant.id] },
    ports,
  );
  const outbox = eventRecord(event);
  await ports.access.createTenant(tenant, adminKey.record, [outbox]);
  await publish(outbox, { ...ports, outbox: ports.access });
  return { tenant, adminKey };
}
