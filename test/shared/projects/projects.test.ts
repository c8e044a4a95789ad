import { createProject, deleteProject, requireProject, updateProject } from '../../../shared/projects';
import { memoryServices } from '../../support/memory-services';
import { markDeleted } from '../../support/memory/erase-deleted';
import { ACTOR, givenProject, OTHER_TENANT, TENANT } from '../../support/memory/scenario';

describe('creating a project', () => {
  it('returns the same project for the same idempotency key', async () => {
    const services = memoryServices();
    const request = { name: 'shop', idempotencyKey: 'the-same-key' };

    const first = await createProject({ ...request, actor: ACTOR }, TENANT, services);
    services.clock.advance(1_000);
    const second = await createProject({ ...request, actor: ACTOR }, TENANT, services);

    expect(second).toEqual(first);
  });

  it('refuses the same idempotency key for another project', async () => {
    const services = memoryServices();
    await createProject({ actor: ACTOR, name: 'shop', idempotencyKey: 'the-same-key' }, TENANT, services);

    const other = createProject({ actor: ACTOR, name: 'other', idempotencyKey: 'the-same-key' }, TENANT, services);

    await expect(other).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('refuses the same idempotency key for another time to keep things', async () => {
    const services = memoryServices();
    const request = { actor: ACTOR, name: 'shop', idempotencyKey: 'the-same-key' };
    await createProject({ ...request, retention_days: 30 }, TENANT, services);

    expect((await createProject({ ...request, retention_days: 30 }, TENANT, services)).document.retentionDays).toBe(30);
    for (const other of [{ retention_days: 31 }, { retention_days: null }, {}]) {
      await expect(createProject({ ...request, ...other }, TENANT, services)).rejects.toMatchObject({
        code: 'CONFLICT',
      });
    }
  });

  it('gives two tenants with the same idempotency key a project each', async () => {
    const services = memoryServices();
    const request = { name: 'shop', idempotencyKey: 'the-same-key' };

    const mine = await createProject({ ...request, actor: ACTOR }, TENANT, services);
    const theirs = await createProject({ ...request, actor: ACTOR }, OTHER_TENANT, services);

    expect(theirs.document.id).not.toBe(mine.document.id);
  });
});

describe('updating a project', () => {
  it('changes what is given and keeps the rest', async () => {
    const services = memoryServices();
    const { document } = await createProject({ actor: ACTOR, name: 'shop', description: 'Sells.' }, TENANT, services);
    services.clock.advance(1_000);

    const updated = await updateProject({ actor: ACTOR, projectId: document.id, name: 'store' }, TENANT, services);

    const expected = { ...document, name: 'store', updatedAt: '2030-01-01T00:00:01.000Z' };
    expect(updated.document).toEqual(expected);
  });

  it('refuses a change that is based on an older version', async () => {
    const services = memoryServices();
    const { document, etag } = await createProject({ actor: ACTOR, name: 'shop' }, TENANT, services);
    await updateProject({ actor: ACTOR, projectId: document.id, name: 'store', ifMatch: etag }, TENANT, services);

    const stale = updateProject(
      { actor: ACTOR, projectId: document.id, name: 'mall', ifMatch: etag },
      TENANT,
      services,
    );

    await expect(stale).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('accepts any version for `*`', async () => {
    const services = memoryServices();
    const { id } = await givenProject(services);

    const updated = await updateProject({ actor: ACTOR, projectId: id, name: 'store', ifMatch: '*' }, TENANT, services);

    expect(updated.document.name).toBe('store');
  });

  it("does not know another tenant's project", async () => {
    const services = memoryServices();
    const { id } = await givenProject(services);

    const updated = updateProject({ actor: ACTOR, projectId: id, name: 'mine' }, OTHER_TENANT, services);

    await expect(updated).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('deleting a project', () => {
  it('hides it at once and queues the erasure', async () => {
    const services = memoryServices();
    const { id } = await givenProject(services);
    const eraseProject = jest.fn(() => Promise.resolve());

    await deleteProject({ projectId: id, actor: ACTOR }, TENANT, { ...services, eraseProject });

    await expect(requireProject(id, TENANT, services.projects)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await services.projects.list(TENANT, { limit: 10, cursor: undefined })).items).toEqual([]);
    expect(eraseProject).toHaveBeenCalledWith(TENANT, id);
  });

  it('stays marked for the timer when the erasure cannot be queued', async () => {
    const services = memoryServices();
    const { id } = await givenProject(services);
    const eraseProject = () => Promise.reject(new Error('The queue is down.'));

    await deleteProject({ projectId: id, actor: ACTOR }, TENANT, { ...services, eraseProject });

    expect(await services.projects.listErasing('9999')).toMatchObject([{ id }]);
  });

  it('does not know it a second time', async () => {
    const services = memoryServices();
    const { id } = await givenProject(services);
    const ports = { ...services, eraseProject: () => Promise.resolve() };
    await deleteProject({ projectId: id, actor: ACTOR }, TENANT, ports);

    await expect(deleteProject({ projectId: id, actor: ACTOR }, TENANT, ports)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('gives a new project no name of an erased one: its idempotency key stays used while it is erased', async () => {
    const services = memoryServices();
    const request = { name: 'shop', idempotencyKey: 'the-same-key' };
    const { document } = await createProject({ ...request, actor: ACTOR }, TENANT, services);
    await markDeleted(services, document.id);

    await expect(createProject({ ...request, actor: ACTOR }, TENANT, services)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});
