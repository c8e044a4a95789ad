import { QUEUES, TOPICS } from '../../../shared/config';
import { ProductEvent } from '../../../shared/contracts';
import { callFunction } from '../../support/call-function';
import { memoryServices, type MemoryServices } from '../../support/memory-services';
import { deliver, deliverAll } from '../../support/memory/deliver';
import { givenTenant, type TenantWithKeys } from '../../support/memory/tenants';
import { relayOutboxFunction } from '../../../functions/timer/relay-outbox';

interface Arranged {
  services: MemoryServices;
  tenant: TenantWithKeys;
  call(name: string, call?: Parameters<typeof callFunction>[2]): Promise<unknown>;
  events(): ProductEvent[];
}

async function arrange(): Promise<Arranged> {
  const services = memoryServices();
  const tenant = await givenTenant(services);
  services.queue.take(TOPICS.events);
  return {
    services,
    tenant,
    call: async (name, call = {}) => {
      const answer = await callFunction(name, services, { key: tenant.keys.admin, ...call });
      expect(answer.status ?? 200).toBeLessThan(300);
      return (answer.jsonBody as { data?: unknown } | undefined)?.data;
    },
    events: () => services.queue.take(TOPICS.events).map(({ body }) => ProductEvent.parse(body)),
  };
}

const idIn = (data: unknown): string => (data as { id: string }).id;

describe('what somebody does over the API', () => {
  it('is told of once, with the key that did it and the id of what it was done to', async () => {
    const { tenant, call, events } = await arrange();
    const me = (await call('get-caller')) as { key_id: string };

    const key = idIn(await call('create-key', { body: { name: 'CI of Ada', role: 'viewer' } }));
    await call('revoke-key', { params: { keyId: key } });
    await call('revoke-key', { params: { keyId: key } });
    const projectId = idIn(await call('create-project', { body: { name: 'shop of Ada' } }));
    await call('update-project', { params: { projectId }, body: { name: 'store of Ada' } });
    await call('delete-project', { params: { projectId } });

    const told = events();
    expect(
      told.map(({ type, data }) => [type, 'action' in data ? data.action : 'change' in data && data.change]),
    ).toEqual([
      ['user.acted', 'key.created'],
      ['user.acted', 'key.revoked'],
      ['user.acted', 'project.created'],
      ['configuration.changed', 'updated'],
      ['user.acted', 'project.deleted'],
    ]);
    for (const { tenant_id, data } of told) {
      expect(tenant_id).toBe(tenant.id);
      expect(data).toMatchObject({ actor: me.key_id });
    }
    expect(told.map(({ data }) => ('subject' in data ? data.subject.id : ''))).toEqual([
      key,
      key,
      projectId,
      projectId,
      projectId,
    ]);
    expect(JSON.stringify(told)).not.toContain('Ada');
  });

  it('is one event where the call is repeated with its idempotency key', async () => {
    const { call, events } = await arrange();
    const repeated = { body: { name: 'shop' }, headers: { 'idempotency-key': 'the-same-key' } };

    await call('create-project', repeated);
    await call('create-project', repeated);

    expect(events()).toHaveLength(1);
  });

  it('is told of anew where a project is made, deleted and erased again under the id that its idempotency key gives', async () => {
    const { services, tenant, call } = await arrange();
    const body = { body: { name: 'shop' }, headers: { 'idempotency-key': 'the-same-key' } };

    for (let round = 0; round < 2; round++) {
      const projectId = idIn(await call('create-project', body));
      services.clock.advance(1_000);
      await call('delete-project', { params: { projectId } });
      await deliver(QUEUES.eraseProject, { version: 1, tenantId: tenant.id, projectId }, services);
      services.clock.advance(1_000);
    }
    await deliverAll(services);

    const log = [...services.audit.segments().values()].join('');
    const told = [...log.matchAll(/"action":"(project\.[a-z]+)"/g)].map(([, action]) => action);
    expect(told).toEqual([
      'project.created',
      'project.deleted',
      'project.erased',
      'project.created',
      'project.deleted',
      'project.erased',
    ]);
  });

  it('is not told of where it was refused', async () => {
    const { services, tenant, call, events } = await arrange();
    const projectId = idIn(await call('create-project', { body: { name: 'shop' } }));
    events();

    const body = { name: 'mine' };
    const headers = { 'if-match': '"stale"' };
    await callFunction('update-project', services, { key: tenant.keys.admin, params: { projectId }, headers, body });
    await callFunction('delete-project', services, { key: tenant.keys.viewer, params: { projectId } });

    expect(events()).toEqual([]);
  });

  it('is told of later where the topic was out of reach', async () => {
    const { services, tenant, events } = await arrange();
    const queue = { ...services.queue, send: () => Promise.reject(new Error('out of reach')) };
    const broken = { ...services, queue };
    const key = tenant.keys.admin;
    await callFunction('create-key', broken, { key, body: { name: 'ci', role: 'viewer' } });
    await callFunction('create-project', broken, { key, body: { name: 'shop' } });
    expect(events()).toEqual([]);

    services.clock.advance(services.outboxResendAfterMs + 1);
    await relayOutboxFunction.run(services);
    services.clock.advance(services.outboxResendAfterMs + 1);
    await relayOutboxFunction.run(services);

    expect(
      events()
        .map(({ data }) => 'action' in data && data.action)
        .sort(),
    ).toEqual(['key.created', 'project.created']);
  });

  it('is told of at its end where it takes longer: a project that is erased', async () => {
    const { services, tenant, call } = await arrange();
    const projectId = idIn(await call('create-project', { body: { name: 'shop' } }));
    await call('delete-project', { params: { projectId } });

    await deliverAll(services);

    const { items } = await services.audit.read({
      tenantId: tenant.id,
      from: '2030-01-01',
      to: '2030-01-02',
      limit: 50,
      cursor: undefined,
    });
    expect(items.map(({ event }) => 'action' in event.data && event.data.action)).toEqual([
      'project.created',
      'project.deleted',
      'project.erased',
    ]);
  });
});
