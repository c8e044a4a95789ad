import { QUEUES } from '../../../shared/config';
import type { BlobCreatedEvent } from '../../../shared/contracts';
import { acceptUpload } from '../../../shared/runs';
import { leftovers, memoryServices, type MemoryServices } from '../../support/memory-services';
import { idOf } from '../../support/memory/counting-ids';
import { failing } from '../../support/memory/failing';
import { givenProject, TENANT } from '../../support/memory/scenario';
import { zipOf } from '../source/support/build-archives';

function eventOf(blobName: string, eTag: string): BlobCreatedEvent {
  return {
    id: 'event',
    eventType: 'Microsoft.Storage.BlobCreated',
    subject: `/blobServices/default/containers/uploads/blobs/${blobName}`,
    eventTime: '2030-01-01T00:00:00Z',
    data: { eTag, contentLength: 3, blobType: 'BlockBlob', url: `https://store.example/uploads/${blobName}` },
  };
}

async function arranged() {
  const services = memoryServices();
  const project = await givenProject(services);
  const blobName = `${project.id}/nightly builds/shop.zip`;
  const etag = services.archives.upload(blobName, await zipOf({ 'a.js': 'FLAW' }));
  return { services, project, blobName, event: eventOf(blobName, etag) };
}

const runsOf = async (services: MemoryServices, projectId: string) =>
  (await services.runs.list(TENANT, projectId, { limit: 10, cursor: undefined })).items;

describe('an upload to the blob container', () => {
  it("starts a run of the project's tenant that says where it came from", async () => {
    const { services, project, event } = await arranged();

    await acceptUpload(event, services);

    const [run] = await runsOf(services, project.id);
    expect(run).toMatchObject({ state: 'accepted', trigger: { kind: 'upload', name: 'nightly builds/shop.zip' } });
    const snapshot = await services.projects.findSnapshot(TENANT, project.id, run!.snapshotId);
    expect(snapshot).toMatchObject({ format: 'unknown' });
    expect(services.queue.take(QUEUES.plan)).toHaveLength(1);
  });

  it('starts one run however often its event is delivered', async () => {
    const { services, project, event } = await arranged();

    for (let delivery = 0; delivery < 10; delivery++) await acceptUpload(event, services);
    await Promise.all(Array.from({ length: 10 }, () => acceptUpload(event, services)));

    expect(await runsOf(services, project.id)).toHaveLength(1);
    expect(services.queue.take(QUEUES.plan)).toHaveLength(1);
  });

  it.each(['createSnapshotIfAbsent', 'find'] as const)('goes on where it died when %s fails', async (step) => {
    const { services, project, event } = await arranged();
    const dying = { ...services, projects: failing(services.projects, step) };
    await expect(acceptUpload(event, dying)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });

    await acceptUpload(event, services);

    expect(await runsOf(services, project.id)).toHaveLength(1);
  });

  it('starts another run for another version of the blob, and none for the one it replaced', async () => {
    const { services, project, blobName, event } = await arranged();
    await acceptUpload(event, services);
    const second = services.archives.upload(blobName, await zipOf({ 'a.js': 'other' }));
    services.archives.upload(blobName, await zipOf({ 'a.js': 'third' }));

    await acceptUpload(eventOf(blobName, second), services);

    expect(await runsOf(services, project.id)).toHaveLength(1);
    expect(services.telemetry.eventsNamed('upload.superseded')).toHaveLength(1);
  });

  it.each([
    ['an unknown project', `${idOf('prj', 99)}/a.zip`],
    ['no project at all', 'a.zip'],
  ])('is refused when it names %s', async (_case, blobName) => {
    const { services } = await arranged();
    const etag = services.archives.upload(blobName, Buffer.from('x'));

    await expect(acceptUpload(eventOf(blobName, etag), services)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(services.runs.names()).toEqual([]);
  });

  it('is refused from any other container', async () => {
    const { services } = await arranged();
    const event = { ...eventOf('a', '0x1'), subject: '/blobServices/default/containers/runs/blobs/prj/a.zip' };

    await expect(acceptUpload(event, services)).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
  });

  it('is refused when it is too large', async () => {
    const { services, event } = await arranged();

    const accepted = acceptUpload(event, { ...services, maxArchiveBytes: 10 });

    await expect(accepted).rejects.toMatchObject({ code: 'PAYLOAD_TOO_LARGE' });
    expect(services.runs.names()).toEqual([]);
  });

  it('keeps nothing when the project is erased while it is copied', async () => {
    const { services, project, event } = await arranged();
    const archives: typeof services.archives = {
      ...services.archives,
      async copyUpload(...parameters) {
        const copied = await services.archives.copyUpload(...parameters);
        await services.projects.forget(TENANT, project.id);
        return copied;
      },
    };

    await expect(acceptUpload(event, { ...services, archives })).rejects.toMatchObject({ code: 'NOT_FOUND' });

    expect(leftovers(services)).toEqual([]);
  });
});
