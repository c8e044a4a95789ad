import { writeFileSync } from 'node:fs';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { readArchive, type SourceLimits } from '../../../shared/source';
import { tarOf, tarOfTree, zipOf } from './support/build-archives';
import { summary } from './support/collect';
import { craftZip, type CraftedEntry } from './support/craft-zip';
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

function refusal(bytes: Buffer, limits: Partial<SourceLimits> = {}): Promise<{ code: string; message: string }> {
  return failureOf(readArchive(fileOf(bytes), limits));
}

const good: CraftedEntry = { name: 'src/good.ts', packed: Buffer.from('good') };

describe('an archive with a dangerous name', () => {
  const names: [string, string][] = [
    ['../outside.ts', 'climbs out'],
    ['src/../../outside.ts', 'climbs out'],
    ['..', 'climbs out'],
    ['/etc/passwd', 'absolute'],
    ['//server/share', 'absolute'],
    ['C:/windows/x.ts', 'drive'],
    ['./c:x.ts', 'drive'],
    ['src\\x.ts', 'backslash'],
    ['..\\x.ts', 'backslash'],
    ['src/a.ts\0.png', 'NUL'],
    ['', 'no name'],
  ];

  it.each(names)('is refused whole as a zip: %j', async (name, why) => {
    const error = await refusal(craftZip([good, { name, packed: Buffer.from('x') }]));

    expect(error.code).toBe('VALIDATION_ERROR');
    expect(error.message).toContain(why);
  });

  it.each(names.filter(([name]) => name !== ''))('is refused whole as a tar: %j', async (name, why) => {
    const tar = await tarOf([
      { name: 'src/good.ts', content: 'good' },
      { name: 'placeholder', content: 'x', pax: { path: name } },
    ]);

    const error = await refusal(tar);

    expect(error.code).toBe('VALIDATION_ERROR');
    expect(error.message).toContain(why);
  });

  it('yields nothing before it is refused', async () => {
    const items = readArchive(fileOf(craftZip([{ ...good, name: 'a.ts' }, { name: '../z.ts' }])));

    await expect(items.next()).rejects.toThrow('climbs out');
  });

  it('is named in the error escaped and cut', async () => {
    const name = `../\u202e\n"${'x'.repeat(300)}`;

    const { message } = await refusal(craftZip([{ name }]));

    expect(message).toContain('"../\\u{202e}\\u{a}\\"xxx');
    expect(message).toContain('…"');
    expect(message.length).toBeLessThan(200);
  });

  it('is refused when a name is used twice', async () => {
    const zip = await refusal(craftZip([good, good]));
    const tar = await refusal(
      await tarOf([
        { name: 'a.ts', content: '1' },
        { name: './a.ts', content: '2' },
      ]),
    );

    expect(zip).toMatchObject({ code: 'VALIDATION_ERROR', message: containing('used twice') });
    expect(tar).toMatchObject({ code: 'VALIDATION_ERROR', message: containing('used twice') });
  });

  it('is refused when a file lies below a link or another file', async () => {
    const below = await refusal(
      await tarOf([
        { name: 'lib', type: 'symlink', linkname: '/etc' },
        { name: 'lib/passwd', content: 'x' },
      ]),
    );

    expect(below.code).toBe('VALIDATION_ERROR');
  });

  it('is read when two names differ in case only', async () => {
    const lines = await summary(readArchive(fileOf(await zipOf({ 'A.ts': '1', 'a.ts': '2' }))));

    expect(lines).toEqual(['A.ts', 'a.ts']);
  });
});

describe('an archive with links and devices', () => {
  it.each(['character-device', 'block-device'] as const)('is refused for a %s', async (type) => {
    const error = await refusal(await tarOf([{ name: 'src/null', type, devmajor: 1, devminor: 3 }]));

    expect(error).toMatchObject({ code: 'VALIDATION_ERROR', message: containing('device') });
  });

  it('is refused for a device in a zip', async () => {
    const error = await refusal(craftZip([good, { name: 'null', unixMode: 0o020666 }]));

    expect(error.message).toContain('device');
  });

  it.each(['../../etc/passwd', '/etc/passwd'])('is refused for a hard link to %s', async (linkname) => {
    const error = await refusal(await tarOf([{ name: 'src/link', type: 'link', linkname }]));

    expect(error).toMatchObject({ code: 'VALIDATION_ERROR', message: containing('hard link') });
  });

  it('reads a hard link to a file of the archive as that file, and lists one to nothing', async () => {
    const tar = await tarOf([
      { name: 'repo/a.ts', content: 'same' },
      { name: 'repo/b.ts', type: 'link', linkname: 'repo/a.ts' },
      { name: 'repo/c.ts', type: 'link', linkname: 'repo/none.ts' },
      { name: 'repo/pipe', type: 'fifo' },
    ]);
    const texts: string[] = [];

    for await (const item of readArchive(fileOf(tar))) {
      texts.push(
        item.kind === 'file' ? `${item.file.path}=${Buffer.from(item.file.bytes).toString()}` : item.skipped.reason,
      );
    }

    expect(texts).toEqual(['a.ts=same', 'b.ts=same', 'symlink', 'not-a-file']);
  });

  it.each(['../../../etc/passwd', '/etc/passwd', 'a.ts'])(
    'lists a symbolic link to %s and reads on',
    async (linkname) => {
      const tar = await tarOf([
        { name: 'a.ts', content: 'a' },
        { name: 'link', type: 'symlink', linkname },
      ]);

      const lines = await summary(readArchive(fileOf(tar)));

      expect(lines).toEqual(['a.ts', 'link (symlink)']);
    },
  );
});

describe('a bomb', () => {
  const zeros = Buffer.alloc(64 * 1024 * 1024);

  it('in a zip is refused by what it claims, before anything is unpacked', async () => {
    const packed = deflateRawSync(zeros);

    const error = await refusal(craftZip([{ name: 'zeros.txt', packed, method: 8, claimedBytes: zeros.length }]));

    expect(error).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', message: containing('times its size') });
  });

  it('in a zip is refused by what comes out when the header claims less', async () => {
    const packed = deflateRawSync(zeros);

    const error = await refusal(craftZip([{ name: 'zeros.txt', packed, method: 8, claimedBytes: 2_000_000 }]));

    expect(error).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', message: containing('more than it claims') });
  });

  it('of entries that share the same bytes is refused', async () => {
    const text = Buffer.alloc(1024 * 1024, 'a');
    const first: CraftedEntry = { name: 'f0.txt', packed: deflateRawSync(text), method: 8, claimedBytes: text.length };
    const others = Array.from({ length: 500 }, (_, index) => ({
      ...first,
      name: `f${index + 1}.txt`,
      overlapsPrevious: true,
    }));

    const error = await refusal(craftZip([first, ...others]));

    expect(error).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', message: containing('times its size') });
  });

  it('in a tar.gz is refused while it is unpacked', async () => {
    const error = await refusal(gzipSync(await tarOf([{ name: 'zeros.txt', content: zeros }])));

    expect(error).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', message: containing('times its size') });
  });

  it.each([
    ['zip', zipOf],
    ['tar', tarOfTree],
    ['tar.gz', async (tree: Record<string, string>) => gzipSync(await tarOfTree(tree))],
  ] as const)('is refused by the bytes that come out of a %s', async (_, build) => {
    const tree = Object.fromEntries(
      Array.from({ length: 20 }, (_unused, index) => [`f${index}.ts`, 'x'.repeat(1_000)]),
    );

    const error = await refusal(await build(tree), { maxTotalBytes: 15_000 });

    expect(error.code).toBe('PAYLOAD_TOO_LARGE');
  });

  it('in another archive is a binary file like any other', async () => {
    const inner = await zipOf({ 'a.ts': 'x' });

    const lines = await summary(readArchive(fileOf(await zipOf({ 'a.ts': 'x', 'inner.zip': inner }))));

    expect(lines).toEqual(['a.ts', 'inner.zip (binary)']);
  });

  it('of 100,000 entries is refused', async () => {
    const entries = Array.from({ length: 100_000 }, (_, index) => ({ name: `f${index}` }));

    const error = await refusal(craftZip(entries, { isZip64: true }));

    expect(error).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', message: containing('50000') });
  });

  it('of too many entries in a tar is refused', async () => {
    const names = Array.from({ length: 101 }, (_, index) => [`f${index}.ts`, 'x'] as const);

    const error = await refusal(await tarOfTree(Object.fromEntries(names)), { maxEntries: 100 });

    expect(error).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', message: containing('100') });
  });

  it('that points past its end is refused', async () => {
    const zip = craftZip([good], { isZip64: true });
    const offsetAt = zip.indexOf('PK\x06\x06', 0, 'latin1') + 48;

    const error = await refusal(zip.fill(0xff, offsetAt, offsetAt + 8));

    expect(error).toMatchObject({ code: 'VALIDATION_ERROR', message: containing('cut off') });
  });

  it('that claims fewer entries than it has is refused', async () => {
    const entries = Array.from({ length: 65_536 + 2 }, (_, index) => ({ name: `f${index}` }));

    const error = await refusal(craftZip(entries));

    expect(error).toMatchObject({ code: 'VALIDATION_ERROR', message: containing('damaged') });
  });

  it('of folders that long paths imply is refused', async () => {
    const entries = Array.from({ length: 40 }, (_, index) => ({ name: `${`${index}/`.repeat(20)}f.ts` }));

    const error = await refusal(craftZip(entries), { maxEntries: 500 });

    expect(error).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', message: containing('The archive') });
  });

  it.each([
    ['long', `${'x'.repeat(2_000)}.ts`],
    ['long in bytes', `${'x'.repeat(20_000)}.ts`],
    ['deep', `${'d/'.repeat(100)}x.ts`],
  ])('of a path that is too %s is refused', async (_, name) => {
    const error = await refusal(craftZip([good, { name }]));

    expect(error).toMatchObject({
      code: 'PAYLOAD_TOO_LARGE',
      message: containing('too long or too deep'),
    });
  });

  it('is refused by the size of its file alone', async () => {
    const error = await refusal(await zipOf({ 'a.ts': 'x' }), { maxArchiveBytes: 100 });

    expect(error.code).toBe('PAYLOAD_TOO_LARGE');
  });
});
