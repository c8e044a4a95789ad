import { QUEUES } from '../../../shared/config';
import { StartJob, type EraseProjectMessage } from '../../../shared/contracts';
import { endJob, eraseGenerated, indexSnapshot, startJob } from '../../../shared/jobs';
import { uploadSnapshot, type Project, type Versioned } from '../../../shared/projects';
import { acceptUpload, endRun, eraseProject, startRun, type Run } from '../../../shared/runs';
import { INDEX_MANIFEST } from '../../../shared/search';
import { createWebhook } from '../../../shared/webhooks';
import { zipOf } from '../source/support/build-archives';
import { deliver, deliverAll } from '../../support/memory/deliver';
import { markDeleted } from '../../support/memory/erase-deleted';
import { ACTOR, bytesOf, givenRun, refOf, TENANT, TWO_BATCHES } from '../../support/memory/scenario';
import { leftovers, memoryServices, type MemoryServices } from '../../support/memory-services';

let services: MemoryServices;
let run: Run;
let project: Versioned<Project>;
beforeEach(async () => {
  services = memoryServices();
  run = await givenRun(services);
  project = (await services.projects.find(TENANT, run.projectId))!;
  await deliverAll(services);
});

const messageOf = ({ projectId }: Run): EraseProjectMessage => ({ version: 1, tenantId: TENANT, projectId });

/** Deletes the project and erases it from beginning to end. */
async function erase(): Promise<void> {
  await markDeleted(services, run.projectId);
  await eraseGenerated(messageOf(run), services);
  await eraseProject(messageOf(run), services);
}

/** The port, but the project is erased before the first call of one of its methods gets through. */
function erasedBefore<Port extends object>(port: Port, method: keyof Port): Port {
  let isErased = false;
  const original = port[method] as (...parameters: unknown[]) => unknown;
  return {
    ...port,
    [method]: async (...parameters: unknown[]): Promise<unknown> => {
      if (!isErased) {
        isErased = true;
        await erase();
      }
      return Reflect.apply(original, port, parameters);
    },
  };
}

const request = () => ({ projectId: run.projectId, snapshot_id: run.snapshotId });
const job = () => ({
  projectId: run.projectId,
  task: 'document' as const,
  request: StartJob.parse({ run_id: run.id }),
});
const caller = { tenantId: TENANT, id: ACTOR };
const upload = async () => ({ projectId: run.projectId, content: bytesOf(await zipOf(TWO_BATCHES)) });

describe('a project that is erased while a call is at work on it', () => {
  it.each<[string, (racing: (store: keyof MemoryServices, method: string) => MemoryServices) => Promise<unknown>]>([
    ['a run that is started', (racing) => startRun(request(), TENANT, racing('runs', 'createIfAbsent'))],
    ['a job that is started', (racing) => startJob(job(), caller, racing('jobs', 'createIfAbsent'))],
    [
      'a snapshot',
      async (racing) => uploadSnapshot(await upload(), TENANT, racing('projects', 'createSnapshotIfAbsent')),
    ],
    ['an archive', async (racing) => uploadSnapshot(await upload(), TENANT, racing('archives', 'write'))],
    [
      'a webhook',
      (racing) =>
        createWebhook(
          { projectId: run.projectId, actor: ACTOR, url: 'https://hook.example.com/', events: ['analysis.completed'] },
          TENANT,
          racing('webhooks', 'create'),
        ),
    ],
  ])('keeps nothing of %s, and says that the project was deleted', async (_name, call) => {
    const racing = (store: keyof MemoryServices, method: string): MemoryServices => {
      const port = erasedBefore(services[store] as object, method as never);
      return { ...services, [store]: port };
    };

    await expect(call(racing)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(leftovers(services)).toEqual([]);
    await deliverAll(services);

    expect(leftovers(services)).toEqual([]);
    expect(services.parked.messages()).toEqual([]);
  });

  it('keeps nothing of a dropped archive', async () => {
    const blobName = `${run.projectId}/dropped.zip`;
    const eTag = services.archives.upload(blobName, await zipOf(TWO_BATCHES));
    const event = {
      id: 'e1',
      eventType: 'Microsoft.Storage.BlobCreated' as const,
      subject: `/blobServices/default/containers/uploads/blobs/${blobName}`,
      eventTime: '2026-01-01T00:00:00Z',
      data: { eTag, contentLength: 1, blobType: 'BlockBlob', url: 'https://x/' },
    };

    const racing = { ...services, runs: erasedBefore(services.runs, 'createIfAbsent') };

    await expect(acceptUpload(event, racing)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(leftovers(services)).toEqual([]);
  });
});

describe('a project that is erased while a caller dies', () => {
  /** Everything but what is stored is lost: nobody looks afterwards whether the project still stands. */
  const blind = (): MemoryServices => ({ ...services, projects: { ...services.projects, find: async () => project } });

  it.each<[string, (dying: MemoryServices) => Promise<unknown>]>([
    ['run', (dying) => startRun(request(), TENANT, { ...dying, runs: erasedBefore(services.runs, 'createIfAbsent') })],
    ['job', (dying) => startJob(job(), caller, { ...dying, jobs: erasedBefore(services.jobs, 'createIfAbsent') })],
  ])('has the %s removed that was stored, as soon as it is to be planned', async (_name, call) => {
    await call(blind());
    expect(leftovers(services)).not.toEqual([]);

    services.queue.take(QUEUES.eraseProject);
    await deliverAll(services);

    expect(leftovers(services)).toEqual([]);
  });

  it('has everything else swept up once nobody can be at work any more', async () => {
    const archives = erasedBefore(services.archives, 'write');
    await uploadSnapshot(await upload(), TENANT, { ...blind(), archives });
    expect(leftovers(services)).not.toEqual([]);

    const sweeps = services.queue.take(QUEUES.eraseProject);
    expect(sweeps).toMatchObject([{ body: { isSweep: true } }]);
    expect(sweeps[0]!.notBefore!.getTime() - services.clock.now().getTime()).toBeGreaterThan(30 * 60_000);
    await deliver(QUEUES.eraseProject, sweeps[0]!.body, services);

    expect(leftovers(services)).toEqual([]);
    expect(services.queue.take(QUEUES.eraseProject)).toEqual([]);
    expect(services.telemetry.eventsNamed('project.erased')).toHaveLength(1);
  });

  it('has an index removed whose building died, when its message comes again', async () => {
    const place = { tenantId: TENANT, projectId: run.projectId, snapshotId: run.snapshotId };
    await erase();
    await services.index.parts.write(place, 'words-0', Buffer.from('x'));

    await indexSnapshot(place, undefined, services);

    expect(await services.index.parts.read(place, INDEX_MANIFEST)).toBeUndefined();
    expect(leftovers(services)).toEqual([]);
  });
});

describe('work on what was erased meanwhile', () => {
  it('is removed where it ends a run', async () => {
    await erase();
    await services.artifacts.writeSource(refOf(run), 'b00001', Buffer.from('x'));

    await endRun(refOf(run), { state: 'failed' }, services);

    expect(leftovers(services)).toEqual([]);
  });

  it('is removed where it ends a job', async () => {
    const ref = { tenantId: TENANT, jobId: 'job_00000000000000000000000009' };
    await services.jobArtifacts.writeInput(ref, 'p00001', { path: 'a', files: [], findings: [], neverSend: [] });
    await erase();

    await endJob(ref, { state: 'failed' }, services);

    expect(leftovers(services)).toEqual([]);
  });
});
