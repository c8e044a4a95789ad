import { z } from 'zod';
import { NewTenantView, successEnvelope } from '../../../shared/contracts';
import { callFunction } from '../../support/call-function';
import { memoryServices } from '../../support/memory-services';
import { givenTenant } from '../../support/memory/tenants';

const NewKey = z.object({ data: z.object({ id: z.string(), key: z.string() }) });

describe('keys over the API', () => {
  it('come with a tenant: its first key is an admin that works at once', async () => {
    const services = memoryServices();
    const operatorKey = await services.secrets.get('operator-key');

    const created = await callFunction('create-tenant', services, { key: operatorKey, body: { name: 'acme' } });

    const { id, admin_key } = successEnvelope(NewTenantView).parse(created.jsonBody).data;
    const caller = await callFunction('get-caller', services, { key: admin_key.key });
    expect(caller.jsonBody).toMatchObject({ data: { tenant_id: id, role: 'admin' } });
  });

  it('are shown once: neither list nor record tells the key again', async () => {
    const services = memoryServices();
    const { keys } = await givenTenant(services);
    const body = { name: 'ci', role: 'viewer' };
    const created = await callFunction('create-key', services, { key: keys.admin, body });
    const { key } = NewKey.parse(created.jsonBody).data;

    const listed = JSON.stringify(await callFunction('list-keys', services, { key: keys.admin }));

    expect(listed).toContain('"ci"');
    expect(listed).not.toContain(key);
    expect(listed).not.toMatch(/secret|hash/i);
  });

  it('stop working at once when they are revoked', async () => {
    const services = memoryServices();
    const { keys } = await givenTenant(services);
    const body = { name: 'ci', role: 'developer' };
    const created = await callFunction('create-key', services, { key: keys.admin, body });
    const { id, key } = NewKey.parse(created.jsonBody).data;
    expect(await callFunction('get-caller', services, { key })).toMatchObject({ status: 200 });

    await callFunction('revoke-key', services, { key: keys.admin, params: { keyId: id } });

    expect(await callFunction('get-caller', services, { key })).toMatchObject({ status: 401 });
  });

  it.each([
    [{ name: 'x', role: 'operator' }, 'role'],
    [{ name: 'x', role: 'viewer', expires_at: '2029-01-01T00:00:00Z' }, 'expires_at'],
    [{ name: 'x', role: 'viewer', expires_at: 'tomorrow' }, 'expires_at'],
  ])('are refused as %j', async (body, field) => {
    const services = memoryServices();
    const { keys } = await givenTenant(services);

    const response = await callFunction('create-key', services, { key: keys.admin, body });

    expect(response).toMatchObject({ status: 400, jsonBody: { error: { details: [{ field }] } } });
  });
});
