import { createHash } from 'node:crypto';
import { AurelisError } from '../../../shared/kernel';
import { uploadSnapshot } from '../../../shared/projects';
import { leftovers, memoryServices } from '../../support/memory-services';
import { idOf } from '../../support/memory/counting-ids';
import { bytesOf, givenProject, OTHER_TENANT, TENANT } from '../../support/memory/scenario';
import { tarGzOfTree, tarOfTree, zipOf } from '../source/support/build-archives';

const TREE = { 'a.js': 'FLAW' };

async function arranged() {
  const services = memoryServices();
  const project = await givenProject(services);
  const upload = (content: AsyncIterable<Uint8Array>, idempotencyKey?: string) =>
    uploadSnapshot({ projectId: project.id, content, idempotencyKey }, TENANT, services);
  return { services, project, upload };
}

async function* cutOff(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
  throw new AurelisError('VALIDATION_ERROR', 'The request was cut off before its end.');
}

describe('uploading a snapshot', () => {
  it.each([
    ['zip', zipOf],
    ['tar', tarOfTree],
    ['tar.gz', tarGzOfTree],
  ] as const)('keeps a %s as it came', async (format, pack) => {
    const { services, upload } = await arranged();
    const archive = await pack(TREE);

    const snapshot = await upload(bytesOf(archive));

    const sha256 = createHash('sha256').update(archive).digest('hex');
    expect(snapshot).toMatchObject({ format, sha256, sizeBytes: archive.length });
    expect(services.archives.names()).toHaveLength(1);
  });

  it('knows an archive that comes byte by byte', async () => {
    const { upload } = await arranged();
    const archive = await tarOfTree(TREE);

    const snapshot = await upload(bytesOf(...Array.from(archive, (byte) => Uint8Array.of(byte))));

    expect(snapshot).toMatchObject({ format: 'tar', sizeBytes: archive.length });
  });

  it.each([
    ['nothing', '', 'is empty'],
    ['a text', 'const x = 1;', 'is neither zip, tar nor tar.gz'],
  ])('refuses %s', async (_case, body, issue) => {
    const { services, upload } = await arranged();

    const snapshot = upload(bytesOf(body));

    await expect(snapshot).rejects.toMatchObject({ code: 'VALIDATION_ERROR', details: [{ field: 'body', issue }] });
    expect(services.archives.names()).toEqual([]);
  });

  it('refuses what is too large and keeps nothing of it', async () => {
    const { services, project } = await arranged();
    const request = { projectId: project.id, content: bytesOf(await zipOf(TREE)) };

    const snapshot = uploadSnapshot(request, TENANT, { ...services, maxArchiveBytes: 20 });

    await expect(snapshot).rejects.toMatchObject({ code: 'PAYLOAD_TOO_LARGE' });
    expect(leftovers(services)).toEqual([`${TENANT}/${project.id}`]);
  });

  it('refuses what says that it is too large, and reads nothing of it', async () => {
    const { services, project } = await arranged();
    const content = { [Symbol.asyncIterator]: jest.fn(() => bytesOf('x')) };
    const request = { projectId: project.id, content, declaredBytes: services.maxArchiveBytes + 1 };

    const snapshot = uploadSnapshot(request, TENANT, services);

    await expect(snapshot).rejects.toMatchObject({ code: 'PAYLOAD_TOO_LARGE', message: /larger than 8 MB/ });
    expect(content[Symbol.asyncIterator]).not.toHaveBeenCalled();
  });

  it('keeps nothing of what is cut off', async () => {
    const { services, project, upload } = await arranged();

    await expect(upload(cutOff(await zipOf(TREE)))).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
    expect(leftovers(services)).toEqual([`${TENANT}/${project.id}`]);
  });

  it('returns the same snapshot for the same idempotency key and archive', async () => {
    const { services, upload } = await arranged();
    const archive = await zipOf(TREE);

    const first = await upload(bytesOf(archive), 'the-same-key');
    const second = await upload(bytesOf(archive), 'the-same-key');

    expect(second).toEqual(first);
    expect(services.archives.names()).toHaveLength(1);
  });

  it('refuses another archive under the same idempotency key', async () => {
    const { upload } = await arranged();
    await upload(bytesOf(await zipOf(TREE)), 'the-same-key');

    const other = upload(bytesOf(await zipOf({ 'a.js': 'other' })), 'the-same-key');

    await expect(other).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('accepts one of two archives that come under one idempotency key at once', async () => {
    const { upload } = await arranged();
    const archives = [await zipOf(TREE), await zipOf({ 'b.js': 'other' })];

    const outcomes = await Promise.allSettled(archives.map((archive) => upload(bytesOf(archive), 'the-same-key')));

    const rejected = outcomes.filter(({ status }) => status === 'rejected');
    expect(rejected).toMatchObject([{ reason: { code: 'CONFLICT' } }]);
  });

  it('stops reading a repeated upload where it is longer than the first', async () => {
    const { upload } = await arranged();
    const archive = await zipOf(TREE);
    await upload(bytesOf(archive), 'the-same-key');
    let chunks = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        chunks += 1;
        yield archive;
      }
    }

    await expect(upload(endless(), 'the-same-key')).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(chunks).toBeLessThan(10);
  });

  it('keeps nothing when the project is deleted while the archive comes in', async () => {
    const { services, project, upload } = await arranged();
    const archive = await zipOf(TREE);
    async function* slow(): AsyncGenerator<Uint8Array> {
      yield archive.subarray(0, 50);
      await services.projects.forget(TENANT, project.id);
      yield archive.subarray(50);
    }

    await expect(upload(slow())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(leftovers(services)).toEqual([]);
  });

  it.each([
    ['an unknown project', idOf('prj', 99), TENANT],
    ["another tenant's project", undefined, OTHER_TENANT],
  ])('reads nothing for %s', async (_case, projectId, tenantId) => {
    const { services, project } = await arranged();
    const content = jest.fn(() => bytesOf('x'));
    const request = { projectId: projectId ?? project.id, content: { [Symbol.asyncIterator]: content } };

    await expect(uploadSnapshot(request, tenantId, services)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(content).not.toHaveBeenCalled();
  });
});
