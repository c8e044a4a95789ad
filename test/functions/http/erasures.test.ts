import { ErasureView, page, StartJob, successEnvelope, type EraseProjectMessage } from '../../../shared/contracts';
import { QUEUES } from '../../../shared/config';
import { startJob } from '../../../shared/jobs';
import { createProject, digestOfErasure } from '../../../shared/projects';
import { callFunction, type FunctionCall } from '../../support/call-function';
import { memoryClaimStore } from '../../support/memory/memory-claim-store';
import { dying, overtaken } from '../../support/memory/overtaken';
import { deliver, deliverAll } from '../../support/memory/deliver';
import { givenRun } from '../../support/memory/scenario';
import { givenTenant, type TenantWithKeys } from '../../support/memory/tenants';
import { memoryServices, type MemoryServices } from '../../support/memory-services';

const Answer = successEnvelope(ErasureView);
const List = successEnvelope(page(ErasureView));
const HELD = { runs: 1, jobs: 1, snapshots: 1 };

let services: MemoryServices;
let tenant: TenantWithKeys;
beforeEach(async () => {
  services = memoryServices();
  tenant = await givenTenant(services);
});

const call = (name: string, wish: FunctionCall = {}) =>
  callFunction(name, services, { key: tenant.keys.admin, ...wish });
const list = async (query: Record<string, string> = {}) =>
  List.parse((await call('list-erasures', { query })).jsonBody).data;

/** A project with a snapshot, a run and a job. */
async function givenProjectWithWork(): Promise<string> {
  const { projectId, id: runId } = await givenRun(services, { 'src/a.js': 'FLAW();\n' }, tenant.id);
  await deliverAll(services);
  const asked = { projectId, task: 'fix' as const, request: StartJob.parse({ run_id: runId }) };
  await startJob(asked, { tenantId: tenant.id, id: 'key' }, services);
  await deliverAll(services);
  return projectId;
}

const messageOf = (projectId: string): EraseProjectMessage => ({ version: 1, tenantId: tenant.id, projectId });
const deliverErasure = (projectId: string, using = services, change: Partial<EraseProjectMessage> = {}) =>
  deliver(QUEUES.eraseProject, { ...messageOf(projectId), ...change }, using);

async function certificatesInLog() {
  const { items } = await services.audit.read({
    ...{ tenantId: tenant.id, from: '2030-01-01', to: '2030-01-31', limit: 100, cursor: undefined },
  });
  return items.flatMap(({ event }) =>
    event.type === 'user.acted' && event.data.certificate !== undefined
      ? [{ ...event.data.certificate, subject: event.data.subject.id, at: event.occurred_at }]
      : [],
  );
}

describe('the certificate of an erasure over the API', () => {
  it('is there once everything is gone, for whoever kept the id of the project alone', async () => {
    const projectId = await givenProjectWithWork();
    const { key_id: keyId } = ((await call('get-caller')).jsonBody as { data: { key_id: string } }).data;

    await call('delete-project', { params: { projectId } });
    expect((await list({ project_id: projectId })).items).toEqual([]);
    await deliverAll(services);

    const { items, next_cursor } = await list({ project_id: projectId });
    expect(items).toMatchObject([{ project_id: projectId, tenant_id: tenant.id, deleted_by: keyId, held: HELD }]);
    expect(next_cursor).toBeNull();
    const got = await call('get-erasure', { params: { erasureId: items[0]!.id } });
    expect(Answer.parse(got.jsonBody).data).toEqual(items[0]);
  });

  it('has its digest in the audit log, under the day that it names', async () => {
    const projectId = await givenProjectWithWork();
    await call('delete-project', { params: { projectId } });
    await deliverAll(services);

    const { sha256, ...certified } = (await list()).items[0]!;

    expect(digestOfErasure(certified)).toBe(sha256);
    const { id, erased_at: at } = certified;
    expect(await certificatesInLog()).toEqual([{ id, sha256, subject: projectId, at }]);
  });

  it('counts the same wherever an erasure dies and is done again, and certifies it once', async () => {
    const diedBefore: string[] = [];
    for (let nth = 0; ; nth++) {
      services = memoryServices();
      tenant = await givenTenant(services);
      const projectId = await givenProjectWithWork();
      await call('delete-project', { params: { projectId } });
      services.queue.take(QUEUES.eraseProject);
      const process = dying(services, nth);
      await Promise.allSettled([deliverErasure(projectId, process.services)]);
      const stoodAt = process.stoodAt();
      if (stoodAt === undefined) break;
      diedBefore.push(stoodAt);

      services.clock.advance(60_000);
      await deliverErasure(projectId, { ...services, claims: memoryClaimStore() });
      await deliverErasure(projectId, { ...services, claims: memoryClaimStore() });

      expect([stoodAt, (await list()).items.map(({ held }) => held)]).toEqual([stoodAt, [HELD]]);
    }
    expect(diedBefore).toEqual(
      expect.arrayContaining(['projects.replace', 'runs.erase', 'jobs.erase', 'projects.erase']),
    );
  });

  it('counts the same where two instances erase at once, however far the one is when the other comes', async () => {
    for (let nth = 0; ; nth++) {
      services = memoryServices();
      tenant = await givenTenant(services);
      const projectId = await givenProjectWithWork();
      await call('delete-project', { params: { projectId } });
      services.queue.take(QUEUES.eraseProject);
      const slow = overtaken(services, nth, () =>
        deliverErasure(projectId, { ...services, claims: memoryClaimStore() }),
      );
      await deliverErasure(projectId, slow.services);
      if (slow.stoodAt() === undefined) break;

      expect([slow.stoodAt(), (await list()).items.map(({ held }) => held)]).toEqual([slow.stoodAt(), [HELD]]);
    }
  });

  it('is left as it is by the sweep that follows', async () => {
    const projectId = await givenProjectWithWork();
    await call('delete-project', { params: { projectId } });
    await deliverAll(services);
    const before = await list();

    services.clock.advance(36 * 60_000);
    await deliverErasure(projectId, services, { isSweep: true });
    await deliverAll(services);

    expect(await list()).toEqual(before);
    expect(await certificatesInLog()).toHaveLength(1);
  });

  it('is another one for a project that was made again under the same id', async () => {
    const request = { name: 'shop', description: '', actor: 'key', idempotencyKey: 'the-shop' };
    const made: string[] = [];
    for (let round = 0; round < 2; round++) {
      const { document } = await createProject(request, tenant.id, services);
      made.push(document.id);
      services.clock.advance(1_000);
      await call('delete-project', { params: { projectId: document.id } });
      await deliverErasure(document.id);
    }
    await deliverAll(services);

    const { items } = await list({ project_id: made[0]! });

    expect(new Set(made).size).toBe(1);
    expect(new Set(items.map(({ id }) => id)).size).toBe(2);
    expect((await certificatesInLog()).map(({ id, sha256 }) => [id, sha256])).toEqual(
      items.toReversed().map(({ id, sha256 }) => [id, sha256]),
    );
  });

  it('counts nothing of a project that an earlier version deleted, which may have removed some of it', async () => {
    const projectId = await givenProjectWithWork();
    const { document, etag } = (await services.projects.find(tenant.id, projectId))!;
    await services.projects
      .replace({ ...document, deletedAt: services.clock.now().toISOString() }, etag)
      .catch(() => undefined);

    await deliverErasure(projectId);

    const [certificate] = (await list()).items;
    expect(certificate).toMatchObject({ project_id: projectId });
    expect(certificate).not.toHaveProperty('held');
    expect(certificate).not.toHaveProperty('deleted_by');
  });

  it.each([
    ['a project of no such form', { project_id: 'shop' }, 'project_id'],
    ['a cursor of somebody’s making', { cursor: 'abc' }, 'cursor'],
    ['another tenant', { tenant_id: 'ten_00000000000000000000000000' }, ''],
  ])('refuses %s', async (_what, query, field) => {
    const answer = await call('list-erasures', { query });

    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.jsonBody)).toContain(`"field":"${field}"`);
  });
});
