import { z } from 'zod';
import { QUEUES } from '../../../shared/config';
import { callFunction, type FunctionCall } from '../../support/call-function';
import { leftovers, memoryServices } from '../../support/memory-services';
import { deliverAll } from '../../support/memory/deliver';
import { givenTenant } from '../../support/memory/tenants';
import { zipOf } from '../../shared/source/support/build-archives';

const Created = z.object({ data: z.object({ id: z.string() }) });

async function arranged() {
  const services = memoryServices();
  const { keys } = await givenTenant(services);
  const call = (name: string, request: FunctionCall = {}) =>
    callFunction(name, services, { key: keys.admin, ...request });
  const created = await call('create-project', { body: { name: '  shop ' } });
  const params = { projectId: Created.parse(created.jsonBody).data.id };
  return { services, call, created, params };
}

describe('a project over the API', () => {
  it('is created with its place and its version', async () => {
    const { created, params } = await arranged();

    expect(created).toMatchObject({
      status: 201,
      headers: { location: `/api/v1/projects/${params.projectId}`, etag: expect.any(String) as string },
      jsonBody: { data: { name: 'shop', description: '' } },
    });
  });

  it('is changed only while it is the version that was read', async () => {
    const { call, params } = await arranged();
    const { headers } = await call('get-project', { params });
    const { etag } = z.object({ etag: z.string() }).parse(headers);
    const change = { params, headers: { 'if-match': etag }, body: { name: 'store' } };

    expect(await call('update-project', change)).toMatchObject({ status: 200 });
    expect(await call('update-project', change)).toMatchObject({ status: 409 });
  });

  it('keeps what a change does not name, and is not changed by nothing', async () => {
    const { call, params } = await arranged();

    const changed = await call('update-project', { params, body: { description: 'sells' } });
    const empty = await call('update-project', { params, body: {} });

    expect(changed).toMatchObject({ status: 200, jsonBody: { data: { name: 'shop', description: 'sells' } } });
    expect(empty).toMatchObject({ status: 400, jsonBody: { error: { code: 'VALIDATION_ERROR' } } });
  });

  it('keeps things as long as it is told, until it is told otherwise', async () => {
    const { call, params } = await arranged();
    const kept = async (change: object) => {
      const answer = await call('update-project', { params, body: { name: 'shop', ...change } });
      return z.object({ data: z.object({ retention_days: z.number().nullable() }) }).parse(answer.jsonBody).data
        .retention_days;
    };

    expect([await kept({}), await kept({ retention_days: 30 }), await kept({})]).toEqual([null, 30, 30]);
    expect(await call('get-project', { params })).toMatchObject({ jsonBody: { data: { retention_days: 30 } } });
    expect(await kept({ retention_days: null })).toBeNull();
  });

  it.each([0, -1, 1.5, 3_651, '30'])('is not made to keep things for %p days', async (days) => {
    const { call } = await arranged();

    const answer = await call('create-project', { body: { name: 'shop', retention_days: days } });

    expect(answer).toMatchObject({
      status: 400,
      jsonBody: { error: { code: 'VALIDATION_ERROR', details: [{ field: 'retention_days' }] } },
    });
  });

  it('is gone at once when it is deleted, and every copy soon after', async () => {
    const { services, call, params } = await arranged();
    await call('upload-snapshot', { params, body: await zipOf({ 'a.js': 'x' }) });

    const deleted = await call('delete-project', { params });

    expect(deleted).toMatchObject({ status: 204 });
    expect(deleted).not.toHaveProperty('jsonBody');
    expect(await call('get-project', { params })).toMatchObject({ status: 404 });
    expect(await call('list-projects')).toMatchObject({ jsonBody: { data: { items: [], next_cursor: null } } });
    await deliverAll(services);
    expect(leftovers(services)).toEqual([]);
  });

  it('is not deleted twice', async () => {
    const { services, call, params } = await arranged();
    await call('delete-project', { params });

    expect(await call('delete-project', { params })).toMatchObject({ status: 404 });
    expect(services.queue.take(QUEUES.eraseProject)).toHaveLength(1);
  });

  it.each([
    [{}, 'name'],
    [{ name: ' ' }, 'name'],
    [{ name: 'x'.repeat(101) }, 'name'],
    [{ name: 'x', description: 'x'.repeat(2_001) }, 'description'],
    [{ name: 'x', tenant_id: 'ten_1' }, 'tenant_id'],
  ])('is refused as %j', async (body, field) => {
    const { call } = await arranged();

    const response = await call('create-project', { body });

    expect(response.status).toBe(400);
    expect(JSON.stringify(response.jsonBody)).toContain(field);
  });

  it('takes an archive of any content type and refuses what is none', async () => {
    const { call, params } = await arranged();
    const body = await zipOf({ 'a.js': 'x' });

    expect(await call('upload-snapshot', { params, body })).toMatchObject({
      status: 201,
      jsonBody: { data: { format: 'zip', size_bytes: body.length } },
    });
    expect(await call('upload-snapshot', { params, body: '{"name":"x"}' })).toMatchObject({ status: 400 });
    expect(await call('upload-snapshot', { params })).toMatchObject({
      jsonBody: { error: { details: [{ field: 'body', issue: 'is empty' }] } },
    });
  });
});
