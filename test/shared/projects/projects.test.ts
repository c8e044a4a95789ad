import { createProject, deleteProject, requireProject, updateProject } from '../../../shared/projects';
import { memoryServices } from '../../support/memory-services';
import { givenProject, OTHER_TENANT, TENANT } from '../../support/memory/scenario';

describe('creating a project', () => {
  it('returns the same project for the same idempotency key', async () => {
    const services = memoryServices();
    const request = { name: 'shop', idempotencyKey: 'the-same-key' };

    const first = await createProject(request, TENANT, services);
    services.clock.advance(1_000);
    const second = await createProject(request, TENANT, services);

    expect(second).toEqual(first);
  });

  it('refuses the same idempotency key for another project', async () => {
    const services = memoryServices();
    await createProject({ name: 'shop', idempotencyKey: 'the-same-key' }, TENANT, services);

    const other = createProject({ name: 'other', idempotencyKey: 'the-same-key' }, TENANT, services);

    await expect(other).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('gives two tenants with the same idempotency key a project each', async () => {
    const services = memoryServices();
    const request = { name: 'shop', idempotencyKey: 'the-same-key' };

    const mine = await createProject(request, TENANT, services);
    const theirs = await createProject(request, OTHER_TENANT, services);

    expect(theirs.document.id).not.toBe(mine.document.id);
  });
});

describe('updating a project', () => {
  it('changes what is given and keeps the rest', async () => {
    const services = memoryServices();
    const { document } = await createProject({ name: 'shop', description: 'Sells.' }, TENANT, services);
    services.clock.advance(1_000);

    const updated = await updateProject({ projectId: document.id, name: 'store' }, TENANT, services);

    const expected = { ...document, name: 'store', updatedAt: '2030-01-01T00:00:01.000Z' };
    expect(updated.document).toEqual(expected);
  });

  it('refuses a change that is based on an older version', async () => {
    const services = memoryServices();
    const { document, etag } = await createProject({ name: 'shop' }, TENANT, services);
    await updateProject({ projectId: document.id, name: 'store', ifMatch: etag }, TENANT, services);

    const stale = updateProject({ projectId: document.id, name: 'mall', ifMatch: etag }, TENANT, services);

    await expect(stale).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('accepts any version for `*`', async () => {
    const services = memoryServices();
    const { id } = await givenProject(services);

    const updated = await updateProject({ projectId: id, name: 'store', ifMatch: '*' }, TENANT, services);

    expect(updated.document.name).toBe('store');
  });

  it("does not know another tenant's project", async () => {
    const services = memoryServices();
    const { id } = await givenProject(services);

    const updated = updateProject({ projectId: id, name: 'mine' }, OTHER_TENANT, services);

    await expect(updated).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('deleting a project', () => {
  it('hides it at once and queues the erasure', async () => {
    const services = memoryServices();
    const { id } = await givenProject(services);
    const eraseProject = jest.fn(() => Promise.resolve());

    await deleteProject({ projectId: id }, TENANT, { ...services, eraseProject });

    await expect(requireProject(id, TENANT, services.projects)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await services.projects.list(TENANT, { limit: 10, cursor: undefined })).items).toEqual([]);
    expect(eraseProject).toHaveBeenCalledWith(TENANT, id);
  });

  it('stays marked for the timer when the erasure cannot be queued', async () => {
    const services = memoryServices();
    const { id } = await givenProject(services);
    const eraseProject = () => Promise.reject(new Error('The queue is down.'));

    await expect(deleteProject({ projectId: id }, TENANT, { ...services, eraseProject })).rejects.toThrow('down');

    expect(await services.projects.listErasing('9999')).toMatchObject([{ id }]);
  });

  it('does not know it a second time', async () => {
    const services = memoryServices();
    const { id } = await givenProject(services);
    const ports = { ...services, eraseProject: () => Promise.resolve() };
    await deleteProject({ projectId: id }, TENANT, ports);

    await expect(deleteProject({ projectId: id }, TENANT, ports)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('gives a new project no name of an erased one: its idempotency key stays used while it is erased', async () => {
    const services = memoryServices();
    const request = { name: 'shop', idempotencyKey: 'the-same-key' };
    const { document } = await createProject(request, TENANT, services);
    const ports = { ...services, eraseProject: () => Promise.resolve() };
    await deleteProject({ projectId: document.id }, TENANT, ports);

    await expect(createProject(request, TENANT, services)).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
