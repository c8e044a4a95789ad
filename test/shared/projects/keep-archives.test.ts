import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { keepArchives, type KeptArchives, type SnapshotPlace } from '../../../shared/projects';
import { memorySnapshotArchives, type MemorySnapshotArchives } from '../../support/memory/memory-snapshot-archives';

const MIB = 1024 * 1024;
const place = (snapshotId: string, projectId = 'prj'): SnapshotPlace => ({ tenantId: 'ten', projectId, snapshotId });

let folder: string;
let stored: MemorySnapshotArchives;
let downloads: { place: SnapshotPlace; file: string }[];
let kept: KeptArchives;

function keep(maxBytes = MIB, maxIdleMs = 60_000): void {
  kept = keepArchives(
    {
      ...stored,
      async download(wanted, file) {
        downloads.push({ place: wanted, file });
        await stored.download(wanted, file);
      },
    },
    { maxBytes, maxIdleMs },
  );
}

async function write(snapshotId: string, text: string, projectId?: string): Promise<void> {
  await stored.write(place(snapshotId, projectId), [Buffer.from(text)] as never, MIB);
}

async function read(snapshotId: string, projectId?: string): Promise<string> {
  const file = join(folder, `${snapshotId}-${Math.random()}`);
  await kept.download(place(snapshotId, projectId), file);
  return readFileSync(file, 'utf8');
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aurelis-test-'));
  stored = memorySnapshotArchives();
  downloads = [];
  keep();
});
afterEach(async () => {
  await kept.close();
  rmSync(folder, { recursive: true, force: true });
});

it('downloads an archive once, also for those who ask at the same time', async () => {
  await write('a', 'first');

  const texts = await Promise.all(Array.from({ length: 5 }, () => read('a')));

  expect([...texts, await read('a')]).toEqual(Array.from({ length: 6 }, () => 'first'));
  expect(downloads).toHaveLength(1);
});

it('has an archive on the disk once, however many work on it', async () => {
  await write('a', 'first');
  const files = Array.from({ length: 3 }, (_, index) => join(folder, `copy-${index}`));

  for (const file of files) await kept.download(place('a'), file);
  await kept.close();

  expect(new Set(files.map((file) => statSync(file).ino)).size).toBe(1);
  expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(['first', 'first', 'first']);
});

it('keeps snapshots of other projects apart', async () => {
  await write('a', 'mine');
  await write('a', 'yours', 'other');

  expect([await read('a'), await read('a', 'other'), await read('a')]).toEqual(['mine', 'yours', 'mine']);
});

it('holds no more than it may, and nothing that is too large by itself', async () => {
  keep(1000);
  for (const name of ['a', 'b', 'c']) await write(name, name.repeat(400));
  await write('large', 'x'.repeat(600));

  for (const name of ['a', 'b', 'c', 'large', 'large', 'c', 'a']) await read(name);

  expect(downloads.map(({ place: { snapshotId } }) => snapshotId)).toEqual(['a', 'b', 'c', 'large', 'large', 'a']);
  const own = dirname(downloads[0]!.file);
  while (readdirSync(own).length > 2) await new Promise((resolve) => setTimeout(resolve, 1));
  await kept.close();
  expect(existsSync(own)).toBe(false);
});

it('forgets what nobody asks for, and removes its file', async () => {
  keep(MIB, 1);
  await write('a', 'first');
  await read('a');
  const own = dirname(downloads[0]!.file);

  while (readdirSync(own).length > 0) await new Promise((resolve) => setTimeout(resolve, 1));

  expect(await read('a')).toBe('first');
  expect(downloads).toHaveLength(2);
});

it('keeps nothing of a project that was erased', async () => {
  await write('a', 'first');
  await read('a');

  await kept.eraseProject('ten', 'prj');

  await expect(read('a')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('keeps no download that failed', async () => {
  await expect(read('a')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await write('a', 'late');

  expect(await read('a')).toBe('late');
});
