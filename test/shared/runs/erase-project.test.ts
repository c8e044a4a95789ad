import { QUEUES } from '../../../shared/config';
import { analyzeBatch, eraseProject, finalizeRun, planRun, startRun } from '../../../shared/runs';
import { leftovers, memoryServices, type MemoryServices } from '../../support/memory-services';
import { deliverAll } from '../../support/memory/deliver';
import { deleteAndErase, markDeleted } from '../../support/memory/erase-deleted';
import { failing } from '../../support/memory/failing';
import { givenRun, OTHER_TENANT, refOf, TENANT } from '../../support/memory/scenario';

/** A deleted project with one run that has succeeded, one in the middle and one just accepted. */
async function givenBusyProject(services: MemoryServices) {
  const first = await givenRun(services);
  await deliverAll(services);
  const request = { projectId: first.projectId, snapshot_id: first.snapshotId };
  const second = await startRun(request, TENANT, services);
  await planRun({ version: 1, ...refOf(second) }, services);
  await analyzeBatch({ version: 1, ...refOf(second), batchId: 'b00001' }, services);
  await startRun(request, TENANT, services);
  services.archives.upload(`${first.projectId}/dropped.zip`, Buffer.from('x'));
  await markDeleted(services, first.projectId);
  return { message: { version: 1 as const, tenantId: TENANT, projectId: first.projectId }, second };
}

describe('erasing a project', () => {
  it('removes every copy and ends the runs in flight', async () => {
    const services = memoryServices();
    const { message } = await givenBusyProject(services);

    await eraseProject(message, services);

    expect(leftovers(services)).toEqual([]);
    expect(services.telemetry.eventsNamed('run.cancelled')).toHaveLength(2);
    expect(services.telemetry.eventsNamed('project.erased')).toMatchObject([{ runs: 3 }]);
  });

  it('leaves nothing when the messages of its runs arrive afterwards', async () => {
    const services = memoryServices();
    const { message, second } = await givenBusyProject(services);
    await eraseProject(message, services);

    await deliverAll(services);
    await finalizeRun({ version: 1, ...refOf(second) }, services);

    expect(leftovers(services)).toEqual([]);
    expect(services.parked.messages()).toEqual([]);
  });

  it('is safe to repeat', async () => {
    const services = memoryServices();
    const { message } = await givenBusyProject(services);
    await eraseProject(message, services);

    await eraseProject(message, services);

    expect(leftovers(services)).toEqual([]);
  });

  it.each([
    ['findings', 'erase'],
    ['artifacts', 'erase'],
    ['runs', 'erase'],
    ['archives', 'eraseProject'],
  ] as const)(
    'finishes what it began when %s.%s fails: the project stays marked until the rest is gone',
    async (store, method) => {
      const services = memoryServices();
      const { message } = await givenBusyProject(services);
      const port: Record<string, object> = services as never;
      const dying = { ...services, [store]: failing(port[store] as never, method as never) };

      await expect(eraseProject(message, dying)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
      expect(await services.projects.listErasing('9999')).toHaveLength(1);
      await eraseProject(message, services);

      expect(leftovers(services)).toEqual([]);
    },
  );

  it('is swept up after once more where the sweep of an earlier one of the same id did it', async () => {
    const services = memoryServices();
    const { message } = await givenBusyProject(services);

    await eraseProject({ ...message, isSweep: true }, services);

    const { projectId } = message;
    expect(services.queue.take(QUEUES.eraseProject)).toMatchObject([{ body: { projectId, isSweep: true } }]);
    expect(leftovers(services)).toEqual([]);
  });

  it('is not swept up after again by the sweep itself', async () => {
    const services = memoryServices();
    const { message } = await givenBusyProject(services);
    await eraseProject(message, services);
    services.queue.take(QUEUES.eraseProject);
    services.clock.advance(36 * 60_000);

    await eraseProject({ ...message, isSweep: true }, services);

    expect(services.queue.take(QUEUES.eraseProject)).toEqual([]);
  });

  it('erases more runs than one page holds', async () => {
    const services = memoryServices({ maxRunsInFlight: 1_000 });
    const run = await givenRun(services);
    const request = { projectId: run.projectId, snapshot_id: run.snapshotId };
    for (let count = 0; count < 150; count++) await startRun(request, TENANT, services);

    await deleteAndErase(services, run.projectId);

    expect(leftovers(services)).toEqual([]);
  });

  it('touches no other project and no other tenant', async () => {
    const services = memoryServices();
    const { message } = await givenBusyProject(services);
    await givenRun(services);
    await givenRun(services, { 'a.js': 'FLAW' }, OTHER_TENANT);
    const alone = memoryServices();
    await givenRun(alone);
    await givenRun(alone, { 'a.js': 'FLAW' }, OTHER_TENANT);

    await eraseProject(message, services);
    await eraseProject({ ...message, tenantId: OTHER_TENANT }, services);

    expect(leftovers(services)).toHaveLength(leftovers(alone).length);
  });
});
