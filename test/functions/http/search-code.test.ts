import type { HttpResponseInit } from '@azure/functions';
import { ErrorEnvelope, SearchView, successEnvelope } from '../../../shared/contracts';
import { callFunction } from '../../support/call-function';
import { idOf } from '../../support/memory/counting-ids';
import { deliverAll } from '../../support/memory/deliver';
import { givenProject, givenSnapshot } from '../../support/memory/scenario';
import { startRun, type Run } from '../../../shared/runs';
import { givenTenant, type TenantWithKeys } from '../../support/memory/tenants';
import { leftovers, memoryServices, type MemoryServices } from '../../support/memory-services';

let services: MemoryServices;
let tenant: TenantWithKeys;
beforeEach(async () => {
  services = memoryServices();
  tenant = await givenTenant(services);
});

const TREE = { 'cart.js': 'function totalOfCart() {}\n', 'src/user.js': 'function nameOfUser() {}\n' };

async function givenDoneRun(tree: Record<string, string> = TREE): Promise<Run> {
  const project = await givenProject(services, tenant.id);
  return doneRunOf(project, tree);
}

async function doneRunOf(project: Parameters<typeof givenSnapshot>[1], tree: Record<string, string>): Promise<Run> {
  const snapshot = await givenSnapshot(services, project, tree);
  const run = await startRun({ projectId: project.id, snapshot_id: snapshot.id }, tenant.id, services);
  await deliverAll(services);
  return run;
}

const search = (body: object, key = tenant.keys.developer): Promise<HttpResponseInit> =>
  callFunction('search-code', services, { key, body });

async function found(body: object): Promise<SearchView> {
  await search(body);
  await deliverAll(services);
  return successEnvelope(SearchView).parse((await search(body)).jsonBody).data;
}

describe('a search over HTTP', () => {
  it('indexes the snapshot when it is first asked for, and says when to ask again', async () => {
    const { projectId } = await givenDoneRun();
    const body = { project_id: projectId, query: 'total cart' };

    const first = await search(body);
    expect(first).toMatchObject({ status: 503, headers: { 'retry-after': '2' } });
    await search(body);
    expect(services.queue.size()).toBe(1);

    await deliverAll(services);
    const second = successEnvelope(SearchView).parse((await search(body)).jsonBody).data;
    expect(second).toMatchObject({ mode: 'text', notice: expect.stringContaining('No model') as string, chunks: 2 });
    expect(second.items.map(({ path }) => path)).toEqual(['cart.js']);
  });

  it('looks into the latest run that succeeded, or the one that is named', async () => {
    const first = await givenDoneRun();
    const project = (await services.projects.find(tenant.id, first.projectId))!.document;
    services.clock.advance(1000);
    await doneRunOf(project, { 'new.js': 'function totalOfCart() {}\n' });

    const latest = await found({ project_id: project.id, query: 'total' });
    const named = await found({ project_id: project.id, run_id: first.id, query: 'total' });

    expect(latest.items.map(({ path }) => path)).toEqual(['new.js']);
    expect(named.items.map(({ path }) => path)).toEqual(['cart.js']);
  });

  it('keeps the indexes of three snapshots', async () => {
    const first = await givenDoneRun();
    const project = (await services.projects.find(tenant.id, first.projectId))!.document;
    for (let count = 0; count < 4; count++) {
      const run = await doneRunOf(project, { [`src/${count}.js`]: 'total();\n' });
      await found({ project_id: project.id, run_id: run.id, query: 'total' });
    }

    expect(await services.index.parts.listSnapshots({ tenantId: tenant.id, projectId: project.id })).toHaveLength(3);
  });

  it('says that there is nothing to search yet', async () => {
    const project = await givenProject(services, tenant.id);

    const response = await search({ project_id: project.id, query: 'x' });

    expect(response.status).toBe(404);
    expect(ErrorEnvelope.parse(response.jsonBody).error.message).toBe('No run of the project has succeeded yet.');
  });

  it('queues nothing for a run that has failed or not ended, and says so', async () => {
    const project = await givenProject(services, tenant.id);
    const failed = await doneRunOf(project, { '.aurelis.yaml': 'a: &a [*a]\n' });
    const snapshot = await givenSnapshot(services, project, TREE);
    const running = await startRun({ projectId: project.id, snapshot_id: snapshot.id }, tenant.id, services);
    const before = services.queue.size();

    for (const [{ id }, issue] of [
      [failed, 'that run is failed'],
      [running, 'that run has not ended yet'],
    ] as const) {
      const response = await search({ project_id: project.id, run_id: id, query: 'total' });

      expect(response.status).toBe(400);
      expect(ErrorEnvelope.parse(response.jsonBody).error.details).toEqual([{ field: 'run_id', issue }]);
    }
    expect(services.queue.size()).toBe(before);
  });

  it("answers another tenant's ids as unknown ones, alone and mixed with own ones", async () => {
    const run = await givenDoneRun();
    await found({ project_id: run.projectId, query: 'total' });
    const stranger = await givenTenant(services, 'stranger');
    const own = await givenProject(services, stranger.id);
    const key = stranger.keys.admin;
    const errorOf = async (body: object) => {
      const response = await search(body, key);
      return [response.status, ErrorEnvelope.parse(response.jsonBody).error];
    };

    const unknown = await errorOf({ project_id: idOf('prj', 900), query: 'total' });
    expect(await errorOf({ project_id: run.projectId, query: 'total' })).toEqual(unknown);

    const unknownRun = await errorOf({ project_id: own.id, run_id: idOf('run', 900), query: 'total' });
    expect(await errorOf({ project_id: own.id, run_id: run.id, query: 'total' })).toEqual(unknownRun);
    expect(unknownRun[0]).toBe(404);
    expect(services.queue.size()).toBe(0);
  });

  it('does not look into a run of another project, not even of the same tenant', async () => {
    const run = await givenDoneRun();
    const other = await givenDoneRun({ 'other.js': 'function totalOfOther() {}\n' });

    const response = await search({ project_id: other.projectId, run_id: run.id, query: 'total' });

    expect([response.status, ErrorEnvelope.parse(response.jsonBody).error.code]).toEqual([404, 'NOT_FOUND']);
    expect(services.queue.size()).toBe(0);
  });

  it('keeps nothing of a project that is deleted while it is indexed', async () => {
    const { projectId } = await givenDoneRun();
    await search({ project_id: projectId, query: 'total' });
    const { chunkFiles } = services.engine;
    services.engine = {
      ...services.engine,
      async chunkFiles(files) {
        await services.projects.forget(tenant.id, projectId);
        return chunkFiles(files);
      },
    };

    await deliverAll(services);

    expect(leftovers(services).filter((name) => name.includes('index.json'))).toEqual([]);
    expect(services.index.parts.names()).toEqual([]);
  });
});
