import { RunView, successEnvelope } from '../../../shared/contracts';
import { createProject } from '../../../shared/projects';
import { callFunction } from '../../support/call-function';
import { memoryServices } from '../../support/memory-services';
import { deliverAll } from '../../support/memory/deliver';
import { ACTOR, givenSnapshot, TWO_BATCHES } from '../../support/memory/scenario';
import { givenTenant } from '../../support/memory/tenants';

async function arranged() {
  const services = memoryServices();
  const { id, keys } = await givenTenant(services);
  const project = (await createProject({ actor: ACTOR, name: 'shop' }, id, services)).document;
  const snapshot = await givenSnapshot(services, project, TWO_BATCHES);
  const key = keys.developer;
  const params = { projectId: project.id };
  const started = await callFunction('analyze-project', services, { key, params, body: { snapshot_id: snapshot.id } });
  const { data: run } = successEnvelope(RunView).parse(started.jsonBody);
  const call = (name: string, query = {}) => callFunction(name, services, { key, query, params: { runId: run.id } });
  return { services, started, run, call, key, params };
}

describe('a run over the API', () => {
  it('is accepted with the place to follow it', async () => {
    const { started, run } = await arranged();

    expect(started).toMatchObject({
      status: 202,
      headers: { location: `/api/v1/runs/${run.id}`, 'retry-after': '1' },
    });
    expect(run).toMatchObject({ state: 'accepted', progress: { batches_total: null, batches_done: 0 } });
  });

  it('shows its progress, then its summary and where its results are', async () => {
    const { services, run, call } = await arranged();
    expect(await call('get-run')).toMatchObject({ headers: { 'retry-after': '1' } });

    await deliverAll(services);

    const response = await call('get-run');
    expect(response.headers).not.toHaveProperty('retry-after');
    expect(successEnvelope(RunView).parse(response.jsonBody).data).toMatchObject({
      state: 'succeeded',
      progress: { batches_total: 2, batches_done: 2, files_total: 2, files_done: 2 },
      summary: { findings: 2, by_level: { error: 2 }, by_kind: { security: 2 } },
      links: {
        findings: `/api/v1/runs/${run.id}/findings`,
        reports: { sarif: `/api/v1/runs/${run.id}/reports/sarif` },
      },
    });
  });

  it('can be cancelled, once', async () => {
    const { call, services } = await arranged();

    expect(await call('cancel-run')).toMatchObject({ status: 200, jsonBody: { data: { state: 'cancelled' } } });
    expect(await call('cancel-run')).toMatchObject({ status: 200, jsonBody: { data: { state: 'cancelled' } } });
    await deliverAll(services);
    expect(await call('get-run')).toMatchObject({ jsonBody: { data: { state: 'cancelled' } } });
  });

  it('lists its findings page after page, filtered', async () => {
    const { services, call } = await arranged();
    await deliverAll(services);

    const first = await call('list-findings', { limit: '1' });
    const { next_cursor: cursor } = (first.jsonBody as { data: { next_cursor: string } }).data;
    const second = await call('list-findings', { limit: '1', cursor });

    expect(first.jsonBody).toMatchObject({ data: { items: [{ path: 'src/a.js', region: { start_line: 2 } }] } });
    expect(second.jsonBody).toMatchObject({ data: { items: [{ path: 'tool/b.py' }], next_cursor: null } });
    const filtered = await call('list-findings', { path: 'tool/' });
    expect(filtered.jsonBody).toMatchObject({ data: { items: [{ path: 'tool/b.py', rule_id: 'test/flaw' }] } });
  });

  it.each([
    [{ limit: '0' }, 'limit'],
    [{ limit: '201' }, 'limit'],
    [{ cursor: 'nonsense' }, 'cursor'],
    [{ level: 'fatal' }, 'level'],
    [{ page: '2' }, 'page'],
  ])('refuses the query %j', async (query, name) => {
    const { call } = await arranged();

    const response = await call('list-findings', query);

    expect(response.status).toBe(400);
    expect(JSON.stringify(response.jsonBody)).toContain(name);
  });

  it("is the project's latest", async () => {
    const { services, run, key, params } = await arranged();

    const response = await callFunction('get-project-analysis', services, { key, params });

    expect(response.jsonBody).toMatchObject({ data: { id: run.id } });
  });

  it('is refused with the time to wait when too many are under way', async () => {
    const { services, run, key, params } = await arranged();
    const start = () =>
      callFunction('analyze-project', services, { key, params, body: { snapshot_id: run.snapshot_id } });
    await start();
    await start();

    expect(await start()).toMatchObject({
      status: 429,
      headers: { 'retry-after': '15' },
      jsonBody: { error: { code: 'RATE_LIMITED' } },
    });
  });
});
