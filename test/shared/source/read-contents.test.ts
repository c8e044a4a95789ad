import { readDirectory } from '../../../shared/source';
import { writeTree, type Tree } from './support/build-archives';
import { collect } from './support/collect';
import { temporaryDirectory } from './support/temporary-directory';

const temporary = temporaryDirectory();
let directoryCount = 0;

function directoryOf(tree: Tree): string {
  return writeTree(temporary.path(`directory-${directoryCount++}`), tree);
}

const utf16be = Buffer.from('\ufefflet ü;', 'utf16le').swap16();

it.each<[string, string, Buffer, string]>([
  ['valid UTF-8', 'a.ts', Buffer.from('let ü;'), 'file'],
  ['an empty file', 'a.ts', Buffer.alloc(0), 'file'],
  ['a NUL in the first 8 KiB', 'a.ts', Buffer.from(`${'x'.repeat(8_191)}\0`), 'binary'],
  ['a NUL after the first 8 KiB', 'a.ts', Buffer.from(`${'x\n'.repeat(4_096)}\0`), 'file'],
  ['Latin-1', 'a.ts', Buffer.from('let \xfc;', 'latin1'), 'encoding'],
  ['UTF-16 of an odd length', 'a.ts', Buffer.from([0xff, 0xfe, 0x41]), 'encoding'],
  ['UTF-16 with half a pair', 'a.ts', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), 'encoding'],
  ['UTF-16 without a mark', 'a.ts', Buffer.from('let a;', 'utf16le'), 'binary'],
  ['UTF-32', 'a.ts', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'binary'],
  ['2 MiB', 'a.txt', Buffer.alloc(2 * 1024 * 1024, 'x\n'), 'file'],
  ['more than 2 MiB', 'a.txt', Buffer.alloc(2 * 1024 * 1024 + 1, 'x\n'), 'too-large'],
  ['a line of 20,001 bytes', 'a.js', Buffer.from(`${'x'.repeat(20_000)}\n${'let a;\n'.repeat(200)}`), 'minified'],
  [
    'a line of 20,000 bytes among others',
    'a.js',
    Buffer.from(`${'x'.repeat(19_999)}\n${'let a;\n'.repeat(200)}`),
    'file',
  ],
  ['lines of 600 bytes', 'a.css', Buffer.from(`${'x'.repeat(600)}\n`.repeat(20)), 'minified'],
  ['lines of 600 bytes in a small file', 'a.css', Buffer.from(`${'x'.repeat(600)}\n`.repeat(15)), 'file'],
  [
    'a small piece of a bundle',
    'a.js',
    Buffer.from(`(self.webpackChunka=self.webpackChunka||[]).push(${'x'.repeat(600)})`),
    'minified',
  ],
  ['code that loads pieces', 'a.js', Buffer.from(`self.webpackChunka = [];\n${'let a;\n'.repeat(200)}`), 'file'],
  ['lines of 400 bytes', 'a.css', Buffer.from(`${'x'.repeat(400)}\n`.repeat(40)), 'file'],
  ['one long line of Python', 'a.py', Buffer.from(`data = "${'x'.repeat(30_000)}"`), 'file'],
])('%s in %s', async (_, name, bytes, expected) => {
  const items = await collect(readDirectory(directoryOf({ [name]: bytes, 'other.ts': 'x' })));

  const item = items[0];
  expect(item?.kind === 'skipped' ? item.skipped.reason : item?.kind).toBe(expected);
});

it('reads more of the files that are said to be larger, and no more than is said', async () => {
  const directory = directoryOf({
    'fits.lock': Buffer.alloc(3 * 1024 * 1024, 'x\n'),
    'large.lock': Buffer.alloc(4 * 1024 * 1024 + 1, 'x\n'),
    'large.txt': Buffer.alloc(3 * 1024 * 1024, 'x\n'),
  });
  const largerFiles = { maxBytes: 4 * 1024 * 1024, includes: (path: string) => path.endsWith('.lock') };

  const items = await collect(readDirectory(directory, { largerFiles }));

  expect(items.map((item) => (item.kind === 'file' ? item.file.path : item.skipped))).toEqual([
    'fits.lock',
    expect.objectContaining({ path: 'large.lock', reason: 'too-large' }),
    expect.objectContaining({ path: 'large.txt', reason: 'too-large' }),
  ]);
});

it.each([
  ['UTF-8 with its mark', Buffer.from('\ufefflet ü;'), '\ufefflet ü;'],
  ['little-endian UTF-16', Buffer.from('\ufefflet ü;', 'utf16le'), 'let ü;'],
  ['big-endian UTF-16', utf16be, 'let ü;'],
])('is UTF-8 afterwards: %s', async (_, bytes, text) => {
  const [item] = await collect(readDirectory(directoryOf({ 'a.ts': bytes })));

  expect(item?.kind === 'file' && Buffer.from(item.file.bytes).toString()).toBe(text);
});
