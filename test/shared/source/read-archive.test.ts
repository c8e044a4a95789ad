import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { detectArchiveFormat, readArchive } from '../../../shared/source';
import { replaceBytes, tarGzOfTree, tarOf, tarOfTree, zipOf } from './support/build-archives';
import { summary } from './support/collect';
import { craftZip } from './support/craft-zip';
import { containing } from './support/containing';
import { failureOf } from './support/failure';
import { temporaryDirectory } from './support/temporary-directory';

const temporary = temporaryDirectory();
let fileCount = 0;

function fileOf(bytes: Buffer): string {
  const file = temporary.path(`archive-${fileCount++}`);
  writeFileSync(file, bytes);
  return file;
}

const TREE = { 'a.ts': 'let a;'.repeat(200), 'src/b.ts': 'let b;'.repeat(200) };

describe('the format of an archive', () => {
  it.each([
    ['zip', () => zipOf(TREE)],
    ['zip', () => Promise.resolve(craftZip([]))],
    ['tar', () => tarOfTree(TREE)],
    ['tar.gz', () => tarGzOfTree(TREE)],
    [undefined, () => Promise.resolve(Buffer.from('just some text'))],
    [undefined, () => Promise.resolve(Buffer.alloc(0))],
  ])('is told by its first bytes: %s', async (format, build) => {
    const head = (await build()).subarray(0, 512);

    expect(detectArchiveFormat(head)).toBe(format);
  });

  it('is told for a tar of GNU, from 265 bytes on', async () => {
    const gnu = replaceBytes(await tarOfTree(TREE), Buffer.from('ustar\x0000'), Buffer.from('ustar  \0'));

    expect(detectArchiveFormat(gnu.subarray(0, 265))).toBe('tar');
    expect(detectArchiveFormat(gnu.subarray(0, 264))).toBeUndefined();
  });
});

describe('an archive that cannot be used', () => {
  const cases: [string, string, () => Promise<Buffer>][] = [
    ['text', 'not a zip', () => Promise.resolve(Buffer.from('hello'))],
    ['an empty file', 'not a zip', () => Promise.resolve(Buffer.alloc(0))],
    ['text in gzip', 'not a zip', () => Promise.resolve(gzipSync('hello'))],
    ['an empty zip', 'empty', () => Promise.resolve(craftZip([]))],
    ['an empty tar.gz', 'empty', () => Promise.resolve(gzipSync(Buffer.alloc(10_240)))],
    ['a zip of empty folders', 'no source files', () => zipOf({ 'src/': '' })],
    ['a zip of pictures', 'no source files', () => zipOf({ 'a.png': Buffer.alloc(10) })],
    ['a zip of ignored files', 'no source files', () => zipOf({ 'node_modules/a.js': 'x' })],
    ['half a zip', 'cut off', () => zipOf(TREE).then(half)],
    ['half a tar', 'cut off', () => tarOfTree(TREE).then(half)],
    ['half a tar.gz', 'cut off', () => tarGzOfTree(TREE).then(half)],
    ['a tar without its end', 'cut off', () => tarOfTree(TREE).then((tar) => tar.subarray(0, -1024))],
    ['half a tar in a whole gzip', 'cut off', () => tarOfTree(TREE).then((tar) => gzipSync(half(tar)))],
    ['an encrypted zip', 'encrypted', () => Promise.resolve(craftZip([{ name: 'a.ts', flags: 0x801 }]))],
    ['a strongly encrypted zip', 'encrypted', () => Promise.resolve(craftZip([{ name: 'a.ts', flags: 0x841 }]))],
    ['a zip packed with bzip2', 'method 12', () => Promise.resolve(craftZip([{ name: 'a.ts', method: 12 }]))],
    [
      'a zip with a wrong checksum',
      'damaged',
      () => Promise.resolve(craftZip([{ name: 'a.ts', packed: text, crc: 1 }])),
    ],
    [
      'a zip with a wrong size',
      'damaged',
      () => Promise.resolve(craftZip([{ name: 'a.ts', packed: text, claimedBytes: 10 }])),
    ],
    [
      'a zip with broken deflate',
      'damaged',
      () => Promise.resolve(craftZip([{ name: 'a.ts', packed: text, method: 8 }])),
    ],
    ['a tar with a broken header', 'damaged', () => tarOfTree(TREE).then(breakSecondHeader)],
    ['a broken gzip', 'damaged', () => tarGzOfTree(TREE).then((bytes) => bytes.fill(0xff, 20, 40))],
  ];
  const text = Buffer.from('some text');

  it.each(cases)('is refused with its reason: %s', async (_, why, build) => {
    const error = await failureOf(readArchive(fileOf(await build())));

    expect(error).toMatchObject({ code: 'VALIDATION_ERROR', message: containing(why) });
  });

  it('never crashes the process, wherever its bytes are wrong', async () => {
    const originals = [
      craftZip([{ name: 'a.ts', packed: text }], { isZip64: true }),
      await zipOf(TREE),
      await tarOfTree(TREE),
    ];
    const file = temporary.path('mutant');
    const outcomes = new Set<string>();

    for (const original of originals) {
      for (let at = 0; at < original.length; at += original.length < 500 ? 5 : 31) {
        writeFileSync(file, Buffer.from(original).fill(0xff, at, Math.min(at + 8, original.length)));
        outcomes.add(
          await summary(readArchive(file)).then(
            () => 'read',
            (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
          ),
        );
      }
    }

    expect([...outcomes].toSorted()).toEqual(['AurelisError', 'read']);
  });
});

describe('the single folder around a repository', () => {
  it('is taken off when every entry is in it', async () => {
    const tree = { 'repo-1a2b/src/a.ts': 'x', 'repo-1a2b/README.md': 'x' };

    expect(await summary(readArchive(fileOf(await zipOf(tree))))).toEqual(['README.md', 'src/a.ts']);
  });

  it('stays when there is anything beside it', async () => {
    const tree = { 'repo/src/a.ts': 'x', LICENSE: 'x' };

    expect(await summary(readArchive(fileOf(await zipOf(tree))))).toEqual(['LICENSE', 'repo/src/a.ts']);
  });

  it('stays when the archive has an entry for its root', async () => {
    const tar = await tarOf([{ name: './' }, { name: './src/a.ts', content: 'x' }]);

    expect(await summary(readArchive(fileOf(tar)))).toEqual(['src/a.ts']);
  });

  it('stays when it is a folder that is never analysed', async () => {
    const error = await failureOf(readArchive(fileOf(await zipOf({ '.git/config': 'x' }))));

    expect(error.message).toContain('no source files');
  });

  it('is taken off once', async () => {
    expect(await summary(readArchive(fileOf(await zipOf({ 'a/b/c.ts': 'x' }))))).toEqual(['b/c.ts']);
  });

  it('is taken off although macOS put its metadata beside it', async () => {
    const tree = { '__MACOSX/repo/._a.ts': 'x', 'repo/a.ts': 'x' };

    expect(await summary(readArchive(fileOf(await zipOf(tree))))).toEqual(['__MACOSX/ (ignored)', 'a.ts']);
  });

  it('does not bring a drive name to the root', async () => {
    const tree = { 'repo/a.ts': 'x', 'repo/c:b.ts': 'x' };

    expect(await summary(readArchive(fileOf(await zipOf(tree))))).toEqual(['a.ts', 'c:b.ts (unreadable)']);
  });
});

describe('a name', () => {
  it('may be long in a tar of either kind', async () => {
    const long = `${'folder/'.repeat(20)}${'n'.repeat(150)}.ts`;
    const pax = await tarOfTree({ [long]: 'x', 'a.ts': 'x' });
    const gnuHeader = await tarOf([{ name: '././@LongLink', content: `${long}\0` }]);
    const gnu = Buffer.concat([retype(gnuHeader, 'L'), await tarOfTree({ 'short.ts': 'x', 'a.ts': 'x' })]);

    expect(await summary(readArchive(fileOf(pax)))).toEqual(['a.ts', long]);
    expect(await summary(readArchive(fileOf(gnu)))).toEqual(['a.ts', long]);
  });

  it('that is not UTF-8 is listed, and stands for all below when it is a folder', async () => {
    const latin1 = (name: string): Buffer => Buffer.from(name, 'latin1');
    const zip = craftZip([{ name: 'a.ts', packed: Buffer.from('x') }, { name: latin1('caf\xe9.ts') }]);
    const plain = await tarOfTree({ 'a.ts': 'x', 'cafE.ts': 'x', 'dirE/b.ts': 'x', 'dirE/c.ts': 'x' });
    const tar = withName(withName(plain, 'cafE.ts', latin1('caf\xe9.ts')), 'dirE/', latin1('dir\xe9/'));

    expect(await summary(readArchive(fileOf(zip)))).toEqual(['a.ts', 'caf\\xe9.ts (encoding)']);
    expect(await summary(readArchive(fileOf(tar)))).toEqual(['a.ts', 'caf\\xe9.ts (encoding)', 'dir\\xe9/ (encoding)']);
  });

  it('in a zip is code page 437 when it is neither marked as UTF-8 nor valid UTF-8', async () => {
    const marked = craftZip([{ name: 'Größe.ts', packed: Buffer.from('x') }]);
    const unmarked = craftZip([{ name: 'Größe.ts', packed: Buffer.from('x'), flags: 0 }]);
    const dos = craftZip([{ name: Buffer.from('Gr\x94\xe1e.ts', 'latin1'), packed: Buffer.from('x'), flags: 0 }]);

    for (const zip of [marked, unmarked, dos]) expect(await summary(readArchive(fileOf(zip)))).toEqual(['Größe.ts']);
  });
});

describe('the stream of an archive', () => {
  it('passes a repository of 10,000 files', async () => {
    const tree = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [`d${index % 50}/f${index}.ts`, `let x = ${index};`]),
    );

    const fromZip = await summary(readArchive(fileOf(craftZip(stored(tree)))));

    expect(fromZip).toHaveLength(10_000);
    expect(fromZip).toEqual(Object.keys(tree).toSorted());
  });
});

function stored(tree: Record<string, string>): { name: string; packed: Buffer }[] {
  return Object.entries(tree).map(([name, content]) => ({ name, packed: Buffer.from(content) }));
}

function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}

function breakSecondHeader(tar: Buffer): Buffer {
  tar.write('broken', tar.indexOf('src/b.ts'));
  return tar;
}

/** The first header of a tar as another type, without the end of the archive. */
function retype(tar: Buffer, type: string): Buffer {
  const result = Buffer.from(tar.subarray(0, -1024));
  result.write(type, 156, 'latin1');
  return sealHeader(result, 0);
}

function withName(tar: Buffer, from: string, to: Buffer): Buffer {
  const result = replaceBytes(tar, Buffer.from(from), to);
  for (let at = result.indexOf(to); at !== -1; at = result.indexOf(to, at + 1)) sealHeader(result, at);
  return result;
}

function sealHeader(tar: Buffer, at: number): Buffer {
  tar.fill(' ', at + 148, at + 156);
  let sum = 0;
  for (const byte of tar.subarray(at, at + 512)) sum += byte;
  tar.write(`${sum.toString(8).padStart(6, '0')}\0 `, at + 148, 'latin1');
  return tar;
}
