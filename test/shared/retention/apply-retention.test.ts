import { StartJob } from '../../../shared/contracts';
import { startJob } from '../../../shared/jobs';
import { updateProject } from '../../../shared/projects';
import { applyRetention } from '../../../shared/retention';
import { planRun, startRun, type Run } from '../../../shared/runs';
import { leftovers, memoryServices, type MemoryServices } from '../../support/memory-services';
import { idOf } from '../../support/memory/counting-ids';
import { deliverAll } from '../../support/memory/deliver';
import { markDeleted } from '../../support/memory/erase-deleted';
import { failing } from '../../support/memory/failing';
import { ACTOR, givenRun, OTHER_TENANT, refOf, TENANT, TWO_BATCHES } from '../../support/memory/scenario';

const DAY_MS = 86_400_000;

async function keepFor(services: MemoryServices, { tenantId, projectId }: Run, days: number | null): Promise<void> {
  await updateProject({ projectId, actor: ACTOR, name: 'shop', retention_days: days }, tenantId, services);
}

/** A run that has succeeded, with all that comes of one: a job, an index, an upload, kept results. */
async function givenOldRun(services: MemoryServices, tenantId = TENANT): Promise<Run> {
  const run = await givenRun(services, TWO_BATCHES, tenantId);
  await deliverAll(services);
  const request = StartJob.parse({ run_id: run.id });
  const caller = { tenantId, id: idOf('key', 1) };
  await startJob({ projectId: run.projectId, task: 'document', request }, caller, services);
  await deliverAll(services);
  const place = { tenantId, projectId: run.projectId, snapshotId: run.snapshotId };
  await services.index.parts.write(place, 'part', Buffer.from('x'));
  services.archives.upload(`${run.projectId}/dropped.zip`, Buffer.from('x'));
  await services.results.of(place).write('key', { version: 1, files: [] });
  return run;
}

const ownNames = (services: MemoryServices, { projectId }: Run): string[] =>
  leftovers(services).filter((name) => name.endsWith(`/${projectId}`));

describe('what is kept long enough', () => {
  it('is erased, all of it but the project', async () => {
    const services = memoryServices();
    const run = await givenOldRun(services);
    await keepFor(services, run, 30);
    services.clock.advance(30 * DAY_MS + 1);

    await applyRetention(services);

    expect(leftovers(services)).toEqual(ownNames(services, run));
    expect(services.telemetry.eventsNamed('project.expired')).toMatchObject([{ runs: 1, jobs: 1, snapshots: 1 }]);
  });

  it('is told of, run by run and job by job', async () => {
    const services = memoryServices();
    const run = await givenOldRun(services);
    await keepFor(services, run, 1);
    services.clock.advance(2 * DAY_MS);

    await applyRetention(services);
    await deliverAll(services);

    const log = [...services.audit.segments().values()].join('');
    expect(log.split('\n').filter((line) => line.includes('.expired"'))).toHaveLength(2);
    expect(log).toContain(`"action":"run.expired","subject":{"kind":"run","id":"${run.id}"}`);
  });

  it('is erased however much it is', async () => {
    const services = memoryServices({ maxRunsInFlight: 1_000 });
    const run = await givenOldRun(services);
    const again = { projectId: run.projectId, snapshot_id: run.snapshotId };
    for (let count = 0; count < 120; count++) await startRun(again, TENANT, services);
    await deliverAll(services);
    await keepFor(services, run, 1);
    services.clock.advance(2 * DAY_MS);

    await applyRetention(services);

    expect(leftovers(services)).toEqual(ownNames(services, run));
  });
});

describe('what stays', () => {
  it.each([
    ['is a moment too young', 30, 30 * DAY_MS],
    ['is to be kept until the project is deleted', null, 3_650 * DAY_MS],
  ])('what %s', async (_what, days, afterMs) => {
    const services = memoryServices();
    const run = await givenOldRun(services);
    await keepFor(services, run, days);
    const before = leftovers(services);
    services.clock.advance(afterMs);

    await applyRetention(services);

    expect(leftovers(services)).toEqual(before);
  });

  it('a run that has not ended, with its archive', async () => {
    const services = memoryServices();
    const ended = await givenOldRun(services);
    const request = { projectId: ended.projectId, snapshot_id: ended.snapshotId };
    const underWay = await startRun(request, TENANT, services);
    await planRun({ version: 1, ...refOf(underWay) }, services);
    await keepFor(services, ended, 1);
    services.clock.advance(2 * DAY_MS);

    await applyRetention(services);
    await deliverAll(services);

    expect(await services.runs.find(refOf(ended))).toBeUndefined();
    expect((await services.runs.find(refOf(underWay)))?.document.state).toBe('succeeded');
    // Results that it kept for the next run are as young as they are.
    services.clock.advance(2 * DAY_MS);
    await applyRetention(services);
    expect(leftovers(services)).toEqual(ownNames(services, ended));
  });

  it('a run that a job under way is about, with its archive, until the job has ended', async () => {
    const services = memoryServices();
    const run = await givenOldRun(services);
    const other = await startRun({ projectId: run.projectId, snapshot_id: run.snapshotId }, TENANT, services);
    await deliverAll(services);
    await keepFor(services, run, 7);
    services.clock.advance(8 * DAY_MS);
    const request = StartJob.parse({ run_id: run.id });
    const caller = { tenantId: TENANT, id: idOf('key', 1) };
    const job = await startJob({ projectId: run.projectId, task: 'document', request }, caller, services);

    await applyRetention(services);
    expect(await services.runs.find(refOf(other))).toBeUndefined();
    await deliverAll(services);

    expect((await services.jobs.find({ tenantId: TENANT, jobId: job.id }))?.document.state).toBe('succeeded');
    await applyRetention(services);
    expect(await services.runs.find(refOf(run))).toBeUndefined();
  });

  it('an archive that a younger run is about', async () => {
    const services = memoryServices();
    const old = await givenOldRun(services);
    await keepFor(services, old, 7);
    services.clock.advance(6 * DAY_MS);
    const young = await startRun({ projectId: old.projectId, snapshot_id: old.snapshotId }, TENANT, services);
    await deliverAll(services);
    services.clock.advance(2 * DAY_MS);

    await applyRetention(services);

    expect(await services.runs.find(refOf(old))).toBeUndefined();
    expect((await services.runs.find(refOf(young)))?.document.state).toBe('succeeded');
    const place = [TENANT, old.projectId, old.snapshotId] as const;
    expect(await services.projects.findSnapshot(...place)).toBeDefined();
    expect(services.archives.names()).toContain(`snapshots/${place.join('/')}`);
  });

  it('whatever belongs to another project or tenant', async () => {
    const services = memoryServices();
    const run = await givenOldRun(services);
    await keepFor(services, run, 1);
    const others = [await givenOldRun(services), await givenOldRun(services, OTHER_TENANT)];
    services.clock.advance(2 * DAY_MS);

    await applyRetention(services);

    for (const other of others) expect((await services.runs.find(refOf(other)))?.document.state).toBe('succeeded');
    expect(await services.runs.find(refOf(run))).toBeUndefined();
  });

  it('a project that is being erased, which somebody else does', async () => {
    const services = memoryServices();
    const run = await givenOldRun(services);
    await keepFor(services, run, 1);
    services.clock.advance(2 * DAY_MS);
    await markDeleted(services, run.projectId);

    await applyRetention(services);

    expect(await services.runs.find(refOf(run))).toBeDefined();
  });
});

it('a failure holds up no other project, and the next turn erases the rest', async () => {
  const services = memoryServices();
  const runs = [await givenOldRun(services), await givenOldRun(services)];
  for (const run of runs) await keepFor(services, run, 1);
  services.clock.advance(2 * DAY_MS);

  await applyRetention({ ...services, findings: failing(services.findings, 'erase') });
  const found = await Promise.all(runs.map((run) => services.runs.find(refOf(run))));
  await applyRetention(services);

  expect(found.filter((run) => run !== undefined)).toHaveLength(1);
  expect(leftovers(services)).toEqual(runs.flatMap((run) => ownNames(services, run)));
});
