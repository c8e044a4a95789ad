import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AurelisError, randomIds, sha256 } from '../../shared/kernel';
import type { SnapshotArchives, SnapshotPlace } from '../../shared/projects';

const MIB = 1024 * 1024;

export interface ArchivesHarness {
  archives: SnapshotArchives;
  /** Drops a blob into the container `uploads`; returns its ETag. */
  upload(blobName: string, bytes: Uint8Array): Promise<string>;
  /** Names of all blobs whose name holds this text. */
  namesWith(text: string): Promise<string[]>;
}

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** What every store of archives promises. */
export function snapshotArchivesContract(harness: () => ArchivesHarness): void {
  const newPlace = (): SnapshotPlace => ({
    tenantId: randomIds.next('ten'),
    projectId: randomIds.next('prj'),
    snapshotId: randomIds.next('snp'),
  });
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aurelis-archives-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function download(place: SnapshotPlace): Promise<Buffer> {
    const file = join(folder, place.snapshotId);
    await harness().archives.download(place, file);
    return readFile(file);
  }

  it.each([
    ['one chunk', 100, 100],
    ['many small chunks', 300_000, 1_000],
    ['more than one block', 9 * MIB + 1, 64 * 1024],
  ])('gives back what streamed in as %s', async (_case, sizeBytes, chunkBytes) => {
    const place = newPlace();
    const bytes = randomBytes(sizeBytes);

    const written = await harness().archives.write(place, chunked(bytes, chunkBytes), 16 * MIB);

    expect(written).toEqual({ sizeBytes, sha256: sha256(bytes) });
    expect((await download(place)).equals(bytes)).toBe(true);
  });

  it('takes an archive of exactly the limit', async () => {
    const bytes = randomBytes(1_000);

    const written = await harness().archives.write(newPlace(), chunked(bytes, 300), 1_000);

    expect(written.sizeBytes).toBe(1_000);
  });

  it.each([
    ['a little', 1_001],
    ['more than a block', 9 * MIB],
  ])('keeps nothing of an archive that is too large by %s', async (_case, sizeBytes) => {
    const place = newPlace();

    const written = harness().archives.write(place, chunked(Buffer.alloc(sizeBytes), 64 * 1024), 1_000);

    await expect(written).rejects.toMatchObject({ code: 'PAYLOAD_TOO_LARGE' });
    expect(await harness().namesWith(place.snapshotId)).toEqual([]);
  });

  it.each([
    ['at once', 0],
    ['after a while', 9 * MIB],
  ])('keeps nothing of a stream that breaks off %s, and says why', async (_case, sizeBytes) => {
    const place = newPlace();
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield* chunked(Buffer.alloc(sizeBytes), 64 * 1024);
      throw new AurelisError('VALIDATION_ERROR', 'The request was cut off before its end.');
    }

    const written = harness().archives.write(place, broken(), 16 * MIB);

    await expect(written).rejects.toMatchObject({ code: 'VALIDATION_ERROR', message: /cut off/ });
    expect(await harness().namesWith(place.snapshotId)).toEqual([]);
  });

  it('takes an archive that is there already, and leaves it as it is when another comes', async () => {
    const place = newPlace();
    const write = (text: string) => harness().archives.write(place, chunked(Buffer.from(text), 10), MIB);
    const first = await write('first');

    await expect(write('first')).resolves.toEqual(first);
    await expect(write('other')).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(write('longer')).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await download(place)).toString()).toBe('first');
  });

  it('takes one archive that several callers send at once', async () => {
    const place = newPlace();
    const bytes = randomBytes(5 * MIB);

    const all = await Promise.all(
      [1, 2, 3, 4].map((count) => harness().archives.write(place, chunked(bytes, count * 20_000), 16 * MIB)),
    );

    expect(all).toEqual(all.map(() => ({ sizeBytes: bytes.length, sha256: sha256(bytes) })));
    expect((await download(place)).equals(bytes)).toBe(true);
  });

  it('keeps one of several archives that come at once, and refuses the others', async () => {
    const place = newPlace();
    const sent = [1, 2, 3, 4].map((count) => randomBytes(count * MIB));

    const all = await Promise.allSettled(
      sent.map((bytes) => harness().archives.write(place, chunked(bytes, 64 * 1024), 16 * MIB)),
    );

    const kept = await download(place);
    const [taken, ...others] = all.filter(({ status }) => status === 'fulfilled');
    expect(taken).toMatchObject({ value: { sizeBytes: kept.length, sha256: sha256(kept) } });
    expect(others).toEqual([]);
    for (const refused of all.filter(({ status }) => status === 'rejected')) {
      expect(refused).toMatchObject({ reason: { code: 'CONFLICT' } });
    }
  });

  it('copies an upload, whichever way its version is written', async () => {
    const place = newPlace();
    const bytes = randomBytes(5 * MIB);
    const name = `${place.projectId}/a folder/größe & more.zip`;
    const etag = (await harness().upload(name, bytes)).replaceAll('"', '');

    const copied = await harness().archives.copyUpload(place, name, etag, 16 * MIB);
    const again = await harness().archives.copyUpload(place, name, `"${etag}"`, 16 * MIB);

    expect(copied).toEqual({ sizeBytes: bytes.length, sha256: sha256(bytes) });
    expect(again).toEqual(copied);
    expect((await download(place)).equals(bytes)).toBe(true);
  });

  it('copies no upload that is gone or has changed', async () => {
    const place = newPlace();
    const name = `${place.projectId}/a.zip`;
    const etag = await harness().upload(name, Buffer.from('first'));
    await harness().upload(name, Buffer.from('second'));

    expect(await harness().archives.copyUpload(place, name, etag, MIB)).toBeUndefined();
    expect(await harness().archives.copyUpload(place, `${name}x`, etag, MIB)).toBeUndefined();
    expect(await harness().namesWith(place.snapshotId)).toEqual([]);
  });

  it('keeps nothing of an upload that is too large', async () => {
    const place = newPlace();
    const name = `${place.projectId}/a.zip`;
    const etag = await harness().upload(name, Buffer.alloc(2_000));

    const copied = harness().archives.copyUpload(place, name, etag, 1_000);

    await expect(copied).rejects.toMatchObject({ code: 'PAYLOAD_TOO_LARGE' });
    expect(await harness().namesWith(place.snapshotId)).toEqual([]);
  });

  it('has nothing for an unknown place, and nothing for another tenant', async () => {
    const place = newPlace();
    await harness().archives.write(place, chunked(Buffer.from('x'), 1), MIB);

    await expect(download(newPlace())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const asOther = { ...place, tenantId: randomIds.next('ten') };
    await expect(download(asOther)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('erases one archive, also when there is none', async () => {
    const place = newPlace();
    const other = { ...place, snapshotId: randomIds.next('snp') };
    for (const each of [place, other]) await harness().archives.write(each, chunked(Buffer.from('x'), 1), MIB);

    await harness().archives.erase(place);
    await harness().archives.erase(place);

    await expect(download(place)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await download(other)).toString()).toBe('x');
  });

  it('erases uploads that have not been written since a time, and nothing else', async () => {
    const place = newPlace();
    const other = randomIds.next('prj');
    await harness().archives.write(place, chunked(Buffer.from('x'), 1), MIB);
    for (const name of [`${place.projectId}/a.zip`, `${place.projectId}/b.zip`, `${other}/a.zip`]) {
      await harness().upload(name, Buffer.from('x'));
    }

    await harness().archives.eraseUploads(place.projectId, new Date('2020-01-01'));
    const untouched = await harness().namesWith(place.projectId);
    await harness().archives.eraseUploads(place.projectId, new Date('2100-01-01'));

    expect(untouched).toHaveLength(3);
    expect(await harness().namesWith(place.projectId)).toHaveLength(1);
    expect(await harness().namesWith(other)).toHaveLength(1);
    expect((await download(place)).toString()).toBe('x');
  });

  it('erases the archives and uploads of a project, and nothing else', async () => {
    const place = newPlace();
    const other = { ...newPlace(), tenantId: place.tenantId };
    for (const snapshotId of [place.snapshotId, randomIds.next('snp')]) {
      await harness().archives.write({ ...place, snapshotId }, chunked(Buffer.from('x'), 1), MIB);
    }
    await harness().archives.write(other, chunked(Buffer.from('y'), 1), MIB);
    for (let count = 0; count < 12; count++) {
      await harness().upload(`${place.projectId}/${count}.zip`, Buffer.from('x'));
    }

    await harness().archives.eraseProject(place.tenantId, place.projectId);
    await harness().archives.eraseProject(place.tenantId, place.projectId);

    expect(await harness().namesWith(place.projectId)).toEqual([]);
    expect((await download(other)).toString()).toBe('y');
  });
}
