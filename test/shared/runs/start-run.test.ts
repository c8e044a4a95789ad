import { QUEUES } from '../../../shared/config';
import { startRun } from '../../../shared/runs';
import { memoryServices } from '../../support/memory-services';
import { failing } from '../../support/memory/failing';
import { idOf } from '../../support/memory/counting-ids';
import { givenProject, givenSnapshot, OTHER_TENANT, TENANT } from '../../support/memory/scenario';

async function arranged() {
  const services = memoryServices();
  const project = await givenProject(services);
  const snapshot = await givenSnapshot(services, project, { 'a.js': 'FLAW' });
  const request = { projectId: project.id, snapshot_id: snapshot.id };
  return { services, project, snapshot, request };
}

describe('starting a run', () => {
  it('stores the run and sends the message that plans it, in the trace of the request', async () => {
    const { services, request } = await arranged();
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

    const run = await services.telemetry.inOperation({ name: 'test', kind: 'request', traceparent }, () =>
      startRun(request, TENANT, services),
    );

    expect(run).toMatchObject({ state: 'accepted', tenantId: TENANT, trigger: { kind: 'api' }, nudges: 0 });
    expect(services.queue.take(QUEUES.plan)).toEqual([
      { id: `${run.id}-plan`, body: { version: 1, tenantId: TENANT, runId: run.id }, traceparent },
    ]);
    expect(services.telemetry.eventsNamed('run.accepted')).toHaveLength(1);
  });

  it('returns the same run for the same idempotency key and sends nothing again', async () => {
    const { services, request } = await arranged();
    const repeated = { ...request, idempotencyKey: 'the-same-key' };

    const first = await startRun(repeated, TENANT, services);
    const second = await startRun(repeated, TENANT, services);

    expect(second).toEqual(first);
    expect(services.queue.take(QUEUES.plan)).toHaveLength(1);
    expect(services.telemetry.eventsNamed('run.accepted')).toHaveLength(1);
  });

  it('returns one run when the same call comes ten times at once', async () => {
    const { services, request } = await arranged();
    const repeated = { ...request, idempotencyKey: 'the-same-key' };

    const runs = await Promise.all(Array.from({ length: 10 }, () => startRun(repeated, TENANT, services)));

    expect(new Set(runs.map(({ id }) => id)).size).toBe(1);
    expect(services.queue.take(QUEUES.plan)).toHaveLength(1);
  });

  it('refuses the same idempotency key for another request', async () => {
    const { services, request } = await arranged();
    await startRun({ ...request, idempotencyKey: 'the-same-key' }, TENANT, services);

    const other = startRun({ ...request, kinds: ['security'], idempotencyKey: 'the-same-key' }, TENANT, services);

    await expect(other).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('makes another run without an idempotency key', async () => {
    const { services, request } = await arranged();

    const first = await startRun(request, TENANT, services);
    const second = await startRun(request, TENANT, services);

    expect(second.id).not.toBe(first.id);
  });

  it('refuses more runs at a time than the quota and says when to come back', async () => {
    const { services, request } = await arranged();
    for (let run = 0; run < services.maxRunsInFlight; run++) await startRun(request, TENANT, services);

    const oneTooMany = startRun(request, TENANT, services);

    await expect(oneTooMany).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 15 });
  });

  it('accepts no more runs than the quota, however many ask at once', async () => {
    const { services, request } = await arranged();

    const all = await Promise.allSettled(Array.from({ length: 12 }, () => startRun(request, TENANT, services)));

    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(services.maxRunsInFlight);
  });

  it('answers a repeated call also when the quota is used up', async () => {
    const { services, request } = await arranged();
    const first = await startRun({ ...request, idempotencyKey: 'the-same-key' }, TENANT, services);
    for (let run = 1; run < services.maxRunsInFlight; run++) await startRun(request, TENANT, services);

    const repeated = await startRun({ ...request, idempotencyKey: 'the-same-key' }, TENANT, services);

    expect(repeated.id).toBe(first.id);
  });

  it('accepts the run although the queue is out of reach: its record waits for the relay', async () => {
    const { services, request } = await arranged();

    const run = await startRun(request, TENANT, { ...services, queue: failing(services.queue, 'send') });

    expect(run.state).toBe('accepted');
    expect(await services.outbox.listUnsent('9999')).toMatchObject([{ runId: run.id, queue: QUEUES.plan }]);
    expect(services.telemetry.exceptions).toHaveLength(1);
  });

  it.each([
    ['an unknown project', { projectId: idOf('prj', 99) }, TENANT],
    ['an unknown snapshot', { snapshot_id: idOf('snp', 99) }, TENANT],
    ["another tenant's project", {}, OTHER_TENANT],
  ])('finds no run to start for %s', async (_name, change, tenantId) => {
    const { services, request } = await arranged();

    const run = startRun({ ...request, ...change }, tenantId, services);

    await expect(run).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(services.runs.names()).toEqual([]);
  });

  it("does not analyse another project's snapshot", async () => {
    const { services, snapshot } = await arranged();
    const second = await givenProject(services);

    const run = startRun({ projectId: second.id, snapshot_id: snapshot.id }, TENANT, services);

    await expect(run).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('does not start a run of a project that is being erased', async () => {
    const { services, project, request } = await arranged();
    const found = await services.projects.find(TENANT, project.id);
    await services.projects.replace({ ...project, deletedAt: '2030-01-01T00:00:00.000Z' }, found?.etag ?? '');

    await expect(startRun(request, TENANT, services)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
