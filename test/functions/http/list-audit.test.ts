import { AuditEntryView, page, successEnvelope } from '../../../shared/contracts';
import { callFunction } from '../../support/call-function';
import { makeEvent } from '../../support/events/make-event';
import { memoryServices } from '../../support/memory-services';
import { givenTenant } from '../../support/memory/tenants';

const List = successEnvelope(page(AuditEntryView));
const DAYS = { from: '2030-01-01', to: '2030-01-31' };

describe('the audit log over the API', () => {
  it('shows an admin the log of its tenant, page by page, and nobody else’s', async () => {
    const services = memoryServices();
    const { id, keys } = await givenTenant(services);
    const events = Array.from({ length: 3 }, () => makeEvent({ tenant_id: id }));
    for (const event of [...events, makeEvent(), makeEvent({ tenant_id: 'operator' })]) {
      await services.audit.append(event);
    }

    const query = { ...DAYS, limit: '2' };
    const first = List.parse((await callFunction('list-audit', services, { key: keys.admin, query })).jsonBody).data;
    const next = { ...query, cursor: first.next_cursor ?? '' };
    const second = List.parse(
      (await callFunction('list-audit', services, { key: keys.admin, query: next })).jsonBody,
    ).data;

    expect([...first.items, ...second.items].map(({ event }) => event)).toEqual(events);
    expect(second.next_cursor).toBeNull();
  });

  it('shows the operator what it did itself', async () => {
    const services = memoryServices();
    const { id } = await givenTenant(services);
    const own = makeEvent({ tenant_id: 'operator' });
    await services.audit.append(makeEvent({ tenant_id: id }));
    await services.audit.append(own);

    const key = await services.secrets.get('operator-key');
    const answer = await callFunction('list-audit', services, { key, query: DAYS });

    expect(List.parse(answer.jsonBody).data.items.map(({ event }) => event)).toEqual([own]);
  });

  it.each([
    ['more than 31 days', { from: '2030-01-01', to: '2030-03-01' }, 'to'],
    ['days in the wrong order', { from: '2030-01-02', to: '2030-01-01' }, 'to'],
    ['what is no day', { from: 'yesterday', to: '2030-01-01' }, 'from'],
    ['no days', { to: '2030-01-01' }, 'from'],
    ['an unknown type', { ...DAYS, type: 'key.created' }, 'type'],
    ['a cursor of somebody’s making', { ...DAYS, cursor: 'abc' }, 'cursor'],
    ['another tenant', { ...DAYS, tenant_id: 'ten_00000000000000000000000000' }, ''],
  ])('refuses %s', async (_what, query, field) => {
    const services = memoryServices();
    const { keys } = await givenTenant(services);

    const answer = await callFunction('list-audit', services, { key: keys.admin, query });

    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.jsonBody)).toContain(`"field":"${field}"`);
  });
});
