import { mkdirSync, readdirSync, readlinkSync, symlinkSync, writeFileSync, createWriteStream } from 'node:fs';
import os from 'node:os';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { cutBatches, DEFAULT_SOURCE_LIMITS, packDirectory, readArchive } from '../../../shared/source';
import { readTree } from '../../../shared/source/tree/read-tree';
import type { SourceTree } from '../../../shared/source/tree/source-tree';
import { tarOf, tarOfTree, writeTree, zipOf } from './support/build-archives';
import { summary } from './support/collect';
import { failureOf } from './support/failure';
import { temporaryDirectory } from './support/temporary-directory';

const temporary = temporaryDirectory();

/** The system's place for temporary files, for this test file alone. */
const systemTemporary = temporary.path('tmp');
beforeAll(() => {
  mkdirSync(systemTemporary);
  jest.spyOn(os, 'tmpdir').mockReturnValue(systemTemporary);
});
afterAll(() => jest.restoreAllMocks());

const TREE = Object.fromEntries(
  Array.from({ length: 300 }, (_, index) => [`d${index % 9}/f${index}.ts`, `let x = ${index};`]),
);

const FORMATS: [string, () => Promise<Buffer>][] = [
  ['zip', () => zipOf(TREE)],
  ['tar', () => tarOfTree(TREE)],
  ['tar.gz', async () => gzipSync(await tarOfTree(TREE))],
];

async function fileOf(name: string, build: () => Promise<Buffer>): Promise<string> {
  const file = temporary.path(name);
  writeFileSync(file, await build());
  return file;
}

/** How often this process has a file open that the tests made. */
function openFiles(): number {
  const targets = readdirSync('/proc/self/fd').map((descriptor) => {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`);
    } catch {
      // The descriptor of the listing itself is gone by now.
      return '';
    }
  });
  return targets.filter((target) => target.startsWith(temporary.path(''))).length;
}

function leftovers(): { files: number; temporary: string[] } {
  return { files: openFiles(), temporary: readdirSync(systemTemporary) };
}

const NOTHING = { files: 0, temporary: [] };

describe('reading an archive leaves nothing behind', () => {
  it.each(FORMATS)('after the end of a %s', async (format, build) => {
    const file = await fileOf(`whole.${format}`, build);

    await summary(readArchive(file));

    expect(leftovers()).toEqual(NOTHING);
  });

  it.each(FORMATS)('when the reader of a %s stops early', async (format, build) => {
    const file = await fileOf(`early.${format}`, build);
    let whileReading = leftovers();

    for await (const batch of cutBatches(readArchive(file), {
      maxFiles: 5,
      groupOf: () => '',
      onSkipped: () => undefined,
    })) {
      whileReading = leftovers();
      if (batch.id === 'b00003') break;
    }

    expect(whileReading.files).toBe(1);
    expect(whileReading.temporary).toHaveLength(format === 'tar.gz' ? 1 : 0);
    expect(leftovers()).toEqual(NOTHING);
  });

  it.each(FORMATS)('when the reader of a %s throws', async (format, build) => {
    const file = await fileOf(`throw.${format}`, build);

    const reading = (async () => {
      for await (const item of readArchive(file)) throw new Error(`stopped at ${item.kind}`);
    })();

    await expect(reading).rejects.toThrow('stopped at file');
    expect(leftovers()).toEqual(NOTHING);
  });

  it.each(FORMATS)('when a %s turns out to be too large on the way', async (format, build) => {
    const file = await fileOf(`large.${format}`, build);

    await failureOf(readArchive(file, { maxTotalBytes: 2_000 }));

    expect(leftovers()).toEqual(NOTHING);
  });

  it('when a tar.gz is refused, cut off, or no tar', async () => {
    const hostile = await tarOf([{ name: 'x', content: 'x', pax: { path: '../x' } }]);
    const files = [gzipSync(hostile), gzipSync(await tarOfTree(TREE)).subarray(0, 500), gzipSync('text')];

    for (const [index, bytes] of files.entries()) {
      await failureOf(readArchive(await fileOf(`bad-${index}.tar.gz`, () => Promise.resolve(bytes))));
    }

    expect(leftovers()).toEqual(NOTHING);
  });
});

describe('the memory of reading', () => {
  it('is one file at a time for 10,000 files', async () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `f${index}.ts`);
    let readCount = 0;
    let takenCount = 0;
    let mostWaiting = 0;
    const tree: SourceTree = {
      list: () => Promise.resolve(names.map((name) => ({ name, kind: 'file' as const }))),
      read: () => {
        readCount++;
        mostWaiting = Math.max(mostWaiting, readCount - takenCount);
        return Promise.resolve(Buffer.from('x'));
      },
    };

    for await (const item of readTree(tree, { limits: DEFAULT_SOURCE_LIMITS, kind: 'archive', ignored: [] })) {
      if (item.kind === 'file') takenCount++;
    }

    expect(takenCount).toBe(10_000);
    expect(mostWaiting).toBe(1);
  });
});

describe('packing a directory', () => {
  it('gives the same bytes for the same files, whoever owns them and whenever they were written', async () => {
    const first = writeTree(temporary.path('pack-1'), TREE);
    const second = writeTree(temporary.path('pack-2'), Object.fromEntries(Object.entries(TREE).toReversed()));

    const [one, two] = [await buffer(packDirectory(first)), await buffer(packDirectory(second))];

    expect(one.equals(two)).toBe(true);
  });

  it('packs an ignore file that ignores itself, so that it is obeyed again', async () => {
    const directory = writeTree(temporary.path('pack-self'), {
      '.gitignore': '.gitignore\n*.log',
      'a.log': 'x',
      'a.ts': 'x',
    });
    const archive = temporary.path('self.tar.gz');

    await pipeline(packDirectory(directory), createWriteStream(archive));

    expect(await summary(readArchive(archive))).toEqual(['.gitignore (ignored)', 'a.log (ignored)', 'a.ts']);
  });

  it('tells what it cannot pack', async () => {
    const directory = writeTree(temporary.path('pack-odd'), { 'a.ts': 'x', 'b\\\\c.ts': 'x' });
    const leftOut: string[] = [];

    await buffer(packDirectory(directory, {}, ({ path, reason }) => leftOut.push(`${path}: ${reason}`)));

    expect(leftOut).toEqual([expect.stringMatching(/^b.*c\.ts: unreadable$/)]);
  });

  it('keeps the only folder of a repository', async () => {
    const directory = writeTree(temporary.path('pack-single'), { 'src/a.ts': 'x' });
    const archive = temporary.path('single.tar.gz');

    await pipeline(packDirectory(directory), createWriteStream(archive));

    expect(await summary(readArchive(archive))).toEqual(['src/a.ts']);
  });

  it('does not tell where links of this machine lead', async () => {
    const directory = writeTree(temporary.path('pack-link'), { 'a.ts': 'x' });
    symlinkSync('/home/somebody/private', `${directory}/link`);

    const tar = gunzipSync(await buffer(packDirectory(directory)));

    expect(tar.includes('link')).toBe(true);
    expect(tar.includes('somebody')).toBe(false);
  });

  it('fails in its stream when there is no such directory, or it holds too much', async () => {
    const directory = writeTree(temporary.path('pack-large'), { 'a.ts': 'x'.repeat(1_000) });

    await expect(buffer(packDirectory(temporary.path('none')))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(buffer(packDirectory(directory, { maxTotalBytes: 999 }))).rejects.toMatchObject({
      code: 'PAYLOAD_TOO_LARGE',
    });
  });

  it('stops and closes its files when the reader goes away', async () => {
    const directory = writeTree(temporary.path('pack-stop'), { 'big.bin': Buffer.alloc(8 * 1024 * 1024) });
    const stream = packDirectory(directory);

    for await (const chunk of stream) if (chunk) break;

    await waitFor(() => openFiles() === 0);
    expect(stream.destroyed).toBe(true);
  });
});

async function waitFor(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
