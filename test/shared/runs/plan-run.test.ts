import { QUEUES } from '../../../shared/config';
import { cancelRun, planRun, type PlanRunPorts, type Run } from '../../../shared/runs';
import { decodeBatch } from '../../../shared/source';
import { renameInZip, tarOf, zipOf } from '../source/support/build-archives';
import { memoryServices, type MemoryServices } from '../../support/memory-services';
import { deliver } from '../../support/memory/deliver';
import { failing } from '../../support/memory/failing';
import { ACTOR, bytesOf, givenProject, givenRun, refOf, stored, TENANT } from '../../support/memory/scenario';
import { startRun } from '../../../shared/runs';

const messageOf = (run: Run) => ({ version: 1 as const, ...refOf(run) });

/** A run whose snapshot holds these bytes, whatever they are: uploads to the blob container are not looked into. */
async function givenRunOf(services: MemoryServices, bytes: Uint8Array): Promise<Run> {
  const project = await givenProject(services);
  const place = { tenantId: TENANT, projectId: project.id, snapshotId: services.ids.next('snp') };
  const written = await services.archives.write(place, bytesOf(bytes), services.maxArchiveBytes);
  const { snapshotId: id, ...owner } = place;
  const createdAt = services.clock.now().toISOString();
  await services.projects.createSnapshotIfAbsent({ id, ...owner, format: 'unknown', ...written, createdAt });
  return startRun({ projectId: project.id, snapshot_id: id }, TENANT, services);
}

describe('planning a run', () => {
  it('cuts the archive into batches by language and sends one message for each', async () => {
    const services = memoryServices();
    const run = await givenRun(services);

    await planRun(messageOf(run), services);

    expect(await stored(services, run)).toMatchObject({ state: 'planned', plan: { batches: 2, files: 2 } });
    const bodies = services.queue.take(QUEUES.batch).map(({ body }) => body);
    expect(bodies).toEqual(['b00001', 'b00002'].map((batchId) => ({ ...messageOf(run), batchId })));
    const files = decodeBatch(await services.artifacts.readSource(refOf(run), 'b00001'));
    expect(files).toHaveLength(1);
    expect(await services.outbox.listUnsent('9999')).toEqual([]);
  });

  it('waits where the disk of the instance is full, and goes on once there is room', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    const { download } = services.archives;
    services.archives.download = async (place, file) => {
      services.archives.download = download;
      await download(place, file);
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    };
    const [message] = services.queue.take(QUEUES.plan);

    await deliver(QUEUES.plan, message!.body, services, { messageId: message!.id });
    const [later] = services.queue.take(QUEUES.plan);
    await deliver(QUEUES.plan, later!.body, services);

    expect(later).toMatchObject({ id: `${message!.id}-later1`, attempt: 1 });
    expect(await stored(services, run)).toMatchObject({ state: 'planned' });
  });

  it('does nothing the second time', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    await planRun(messageOf(run), services);
    const planned = await services.runs.find(refOf(run));

    await planRun(messageOf(run), services);

    expect(await services.runs.find(refOf(run))).toEqual(planned);
    expect(services.queue.take(QUEUES.batch)).toHaveLength(2);
  });

  it('plans once when it is delivered twice at the same time; the second delivery comes again', async () => {
    const services = memoryServices();
    const run = await givenRun(services);

    const outcomes = await Promise.allSettled([planRun(messageOf(run), services), planRun(messageOf(run), services)]);

    const rejected = outcomes.filter(({ status }) => status === 'rejected');
    expect(rejected).toMatchObject([{ reason: { code: 'CONFLICT' } }]);
    expect(await stored(services, run)).toMatchObject({ state: 'planned' });
    expect(services.queue.take(QUEUES.batch)).toHaveLength(2);
  });

  it('fails the run when nothing in the archive can be analysed: an empty report would look like a clean one', async () => {
    const services = memoryServices();
    const run = await givenRun(services, { 'node_modules/x/index.js': 'FLAW', 'logo.png': '\u0000\u0001' });

    await planRun(messageOf(run), services);

    const failure = { code: 'VALIDATION_ERROR', message: 'The archive holds no source files to analyse.' };
    expect(await stored(services, run)).toMatchObject({ state: 'failed', failure });
    expect(services.artifacts.names()).toEqual([]);
  });

  it('keeps the reports of other tools out of the batches, and says which there are none of', async () => {
    const services = memoryServices();
    const report = JSON.stringify({ version: '2.1.0', runs: [] });
    const run = await givenRun(services, {
      '.aurelis.yaml': "import: ['reports/*.sarif', gone.sarif]\n",
      'a.js': 'FLAW',
      'reports/a.sarif': report,
    });

    await planRun(messageOf(run), services);

    expect(await services.artifacts.readOtherReports(refOf(run))).toEqual([{ name: 'reports/a.sarif', text: report }]);
    expect(await services.artifacts.readSkipped(refOf(run))).toContainEqual(
      expect.objectContaining({ path: 'gone.sarif', reason: 'not-imported' }),
    );
    const batches = services.queue.take(QUEUES.batch).length;
    const ids = Array.from({ length: batches }, (_, index) => `b${String(index + 1).padStart(5, '0')}`);
    const sources = await Promise.all(ids.map((id) => services.artifacts.readSource(refOf(run), id)));
    expect(sources.flatMap((source) => decodeBatch(source).map(({ path }) => path))).not.toContain('reports/a.sarif');
  });

  it('fails the run for a report that cannot be read, before anything is analysed', async () => {
    const services = memoryServices();
    const run = await givenRun(services, {
      '.aurelis.yaml': 'import: [a.sarif]\n',
      'a.js': 'FLAW',
      'a.sarif': 'no report',
    });

    await planRun(messageOf(run), services);

    const { state, failure } = await stored(services, run);
    expect({ state, code: failure?.code }).toEqual({ state: 'failed', code: 'VALIDATION_ERROR' });
    expect(failure?.message).toContain('a.sarif is not JSON');
    expect(services.queue.take(QUEUES.batch)).toEqual([]);
  });

  it.each<[string, RegExp, () => Promise<Buffer>]>([
    ['bytes that are no archive', /not a zip, tar or tar\.gz/, async () => Buffer.from('no archive at all')],
    ['nothing', /not a zip/, async () => Buffer.alloc(0)],
    ['an archive that is cut off', /cut off|damaged/, async () => (await zipOf({ 'a.js': 'x' })).subarray(0, 60)],
    [
      'a path that leaves the archive',
      /not allowed/,
      async () => renameInZip(await zipOf({ 'aa/bb.js': 'x' }), 'aa/bb.js', '../bb.js'),
    ],
    [
      'a hard link',
      /not allowed/,
      () =>
        tarOf([
          { name: 'a', content: 'x' },
          { name: 'b', type: 'link', linkname: '/etc/passwd', content: '' },
        ]),
    ],
    ['a bomb', /too large/, () => zipOf({ 'zeros.js': Buffer.alloc(30 * 1024 * 1024) })],
  ])('fails the run with the reason for %s', async (_name, reason, archive) => {
    const services = memoryServices();
    const run = await givenRunOf(services, await archive());

    await planRun(messageOf(run), services);

    const failed = await stored(services, run);
    expect(failed).toMatchObject({ state: 'failed', finishedAt: expect.any(String) as string });
    expect(failed.failure?.message).toMatch(reason);
    expect(services.artifacts.names()).toEqual([]);
    expect(services.queue.take(QUEUES.batch)).toEqual([]);
  });

  it('fails the run when the archive is gone', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    await services.archives.eraseProject(TENANT, run.projectId);

    await planRun(messageOf(run), services);

    expect(await stored(services, run)).toMatchObject({ state: 'failed', failure: { code: 'NOT_FOUND' } });
  });

  it('fails the run when the archive is not the one that was uploaded', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    const { tenantId, projectId, snapshotId } = run;
    const other = bytesOf(await zipOf({ 'other.js': 'FLAW' }));
    await services.archives.eraseProject(tenantId, projectId);
    await services.archives.write({ tenantId, projectId, snapshotId }, other, services.maxArchiveBytes);

    await planRun(messageOf(run), services);

    const failed = await stored(services, run);
    expect(failed.failure?.message).toMatch(/upload it again/i);
    expect(services.artifacts.names()).toEqual([]);
  });

  it('tries again when storage is busy, and leaves the run as it was', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    const ports: PlanRunPorts = { ...services, artifacts: failing(services.artifacts, 'writeSource') };

    await expect(planRun(messageOf(run), ports)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    expect(await stored(services, run)).toMatchObject({ state: 'accepted' });
    await planRun(messageOf(run), ports);

    expect(await stored(services, run)).toMatchObject({ state: 'planned' });
  });

  it('leaves nothing of a run that was cancelled while it was planned', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    const ports = meanwhile(services, async () => void (await cancelRun(refOf(run), ACTOR, services)));

    await planRun(messageOf(run), ports);

    expect(await stored(services, run)).toMatchObject({ state: 'cancelled' });
    expect(services.artifacts.names()).toEqual([]);
    expect(services.queue.take(QUEUES.batch)).toEqual([]);
  });

  it('leaves nothing of a run that was erased while it was planned', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    const ports = meanwhile(services, async () => {
      await services.artifacts.erase(refOf(run));
      await services.runs.erase(refOf(run));
    });

    await planRun(messageOf(run), ports);

    expect(services.artifacts.names()).toEqual([]);
    expect(services.queue.take(QUEUES.batch)).toEqual([]);
  });

  it('ignores a run nobody knows', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    await services.runs.erase(refOf(run));

    await planRun(messageOf(run), services);

    expect(services.runs.names()).toEqual([]);
    expect(services.queue.take(QUEUES.batch)).toEqual([]);
  });
});

/** Something that happens while the archive is on its way. */
function meanwhile(services: MemoryServices, happen: () => Promise<void>): PlanRunPorts {
  const download: PlanRunPorts['archives']['download'] = async (place, file) => {
    await services.archives.download(place, file);
    await happen();
  };
  return { ...services, archives: { ...services.archives, download } };
}
