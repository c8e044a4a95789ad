import { renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { rereadDirectory, type KnownFiles, type KnownItem, type SourceItem } from '../../../shared/source';
import { stampFile } from '../../../shared/source/tree/stamp-file';
import { writeTree } from './support/build-archives';
import { temporaryDirectory } from './support/temporary-directory';

const temporary = temporaryDirectory();
const LATER = 10_000;

/** Remembers every stamp it is told. */
function memory(): KnownFiles & { learn(items: readonly (SourceItem | KnownItem)[]): void } {
  const known = new Map<string, ReturnType<KnownFiles['recall']>>();
  return {
    recall: (path, stamp) => known.get(`${path} ${stamp}`),
    learn(items) {
      for (const item of items) {
        if (item.kind === 'file') known.set(`${item.file.path} ${item.file.stamp}`, 'text');
        if (item.kind === 'skipped') known.set(`${item.skipped.path} ${item.stamp}`, item.skipped);
      }
    },
  };
}

async function read(directory: string, known: KnownFiles): Promise<(SourceItem | KnownItem)[]> {
  const items = [];
  for await (const item of rereadDirectory(directory, { known: () => known })) items.push(item);
  return items;
}

function kinds(items: readonly (SourceItem | KnownItem)[]): string[] {
  const texts = items.flatMap((item) => {
    if (item.kind === 'known') return item.paths.map((path) => `${path} known`);
    return item.kind === 'file' ? `${item.file.path} read` : `${item.skipped.path} ${item.skipped.reason}`;
  });
  // What is known is told many files at a time.
  return texts.sort();
}

const FILES = { 'a.js': 'x = 1\n', 'b.js': 'x = 2\n', 'c.bin': 'a\0b' };

/** Files that were written so long ago that their stamps tell everything. */
async function settledTree(name: string, files: Readonly<Record<string, string>> = FILES): Promise<string> {
  const directory = writeTree(temporary.path(name), files);
  // The time of the last change of an inode cannot be set: only the clock can move on.
  while (Object.keys(files).some((file) => stampFile(join(directory, file)) === undefined)) await setImmediate();
  return directory;
}

it('does not read again what is as it was, and remembers why something was left out', async () => {
  const directory = await settledTree('same');
  const known = memory();
  const first = await read(directory, known);
  known.learn(first);

  const second = await read(directory, known);

  expect(kinds(first)).toEqual(['a.js read', 'b.js read', 'c.bin binary']);
  expect(kinds(second)).toEqual(['a.js known', 'b.js known', 'c.bin binary']);
  expect(second).toContainEqual(first[2]);
});

it('tells of every known file of many', async () => {
  const names = Array.from({ length: 600 }, (_, index) => `${index}.js`);
  const directory = await settledTree('many', Object.fromEntries(names.map((name) => [name, 'x = 1\n'])));

  const items = await read(directory, { recall: () => 'text' });

  expect(items.flatMap((item) => (item.kind === 'known' ? item.paths : [])).toSorted()).toEqual(names.toSorted());
});

it.each([
  ['was written with the same length', (file: string) => writeFileSync(file, 'x = 9\n')],
  [
    'was written and given its old times back',
    (file: string) => {
      const { mtimeMs } = statSync(file);
      writeFileSync(file, 'x = 9\n');
      utimesSync(file, mtimeMs / 1000, mtimeMs / 1000);
    },
  ],
  [
    'was replaced by another one of the same length',
    (file: string) => {
      writeFileSync(`${file}.new`, 'x = 9\n');
      renameSync(`${file}.new`, file);
    },
  ],
])('reads a file that %s', async (what, change) => {
  const directory = await settledTree(`changed-${what}`);
  const known = memory();
  known.learn(await read(directory, known));
  change(join(directory, 'a.js'));

  const items = await read(directory, known);

  const [first] = items;
  expect(first?.kind === 'file' && Buffer.from(first.file.bytes).toString()).toBe('x = 9\n');
  expect(kinds(items).slice(1)).toEqual(['b.js known', 'c.bin binary']);
});

it('does not take a link for the file that it took the place of', async () => {
  const directory = await settledTree('link');
  const known = memory();
  known.learn(await read(directory, known));
  rmSync(join(directory, 'a.js'));
  symlinkSync('b.js', join(directory, 'a.js'));

  expect(kinds(await read(directory, known))).toEqual(['a.js symlink', 'b.js known', 'c.bin binary']);
});

it('asks again how large a file may be', async () => {
  const directory = await settledTree('size');
  const known = memory();
  known.learn(await read(directory, known));

  const limits = { maxFileBytes: 4, largerFiles: { maxBytes: 6, includes: (path: string) => path === 'b.js' } };
  const items = [];
  for await (const item of rereadDirectory(directory, { known: () => known, limits })) items.push(item);

  expect(kinds(items)).toEqual(['a.js too-large', 'b.js known', 'c.bin binary']);
});

it('gives no stamp to a file that may be written again within the same tick of the clock', () => {
  const directory = writeTree(temporary.path('racy'), { 'a.js': 'x' });
  const file = join(directory, 'a.js');

  expect(stampFile(file)).toBeUndefined();
  expect(stampFile(file, Date.now() + LATER)?.sizeBytes).toBe(1);
});

it('waits longer where times have no fraction, which a coarse clock may have made', async () => {
  const directory = await settledTree('coarse');
  const file = join(directory, 'a.js');
  const second = Math.floor(Date.now() / 1000);
  utimesSync(file, second, second);

  expect(stampFile(file, second * 1000 + 2_000)).toBeUndefined();
  expect(stampFile(file, second * 1000 + LATER)).toBeDefined();
});

it('gives no stamp to what is not there or no file', () => {
  expect(stampFile(temporary.path('none'), Date.now() + LATER)).toBeUndefined();
  expect(stampFile(temporary.path(''), Date.now() + LATER)).toBeUndefined();
});
