import { symlinkSync, writeFileSync, createWriteStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { gunzipSync } from 'node:zlib';
import { packDirectory, readArchive, readDirectory } from '../../../shared/source';
import { tarGzOfTree, tarOf, tarOfTree, writeTree, zipOf, type Tree } from './support/build-archives';
import { collect, plain, summary } from './support/collect';
import { temporaryDirectory } from './support/temporary-directory';

const temporary = temporaryDirectory();

const TREE: Tree = {
  '.gitignore': '*.log\n/secret/\n!keep.log\nsub/generated\n',
  '.aurelisignore': '!vendor/\nfixtures/\n',
  '.git/config': '[core]',
  'README.md': '# Hello\n',
  'a.txt': 'a',
  'a/b.js': 'let b;',
  'a-b/c.js': 'let c;',
  'a0.js': 'let z;',
  'app.log': 'log',
  'keep.log': 'kept',
  'secret/key.ts': 'x',
  'nested/secret/key.ts': 'y',
  'nested/.gitignore': '*.tmp\n!app.log\n/only-here\ndeep/*.gen.ts\n',
  'nested/x.tmp': 'tmp',
  'nested/app.log': 'kept by the nested file',
  'nested/only-here/x.ts': 'x',
  'nested/more/only-here/x.ts': 'x',
  'nested/deep/a.gen.ts': 'x',
  'nested/deep/er/a.gen.ts': 'x',
  'nested/[odd] name/.gitignore': 'out.ts\n',
  'nested/[odd] name/out.ts': 'x',
  'nested/[odd] name/in.ts': 'x',
  'sub/generated/x.ts': 'x',
  'sub/fixtures/x.ts': 'x',
  'node_modules/left-pad/index.js': 'x',
  'go.mod': 'module x',
  'vendor/lib/lib.go': 'package lib',
  'web/package.json': '{}',
  'web/dist/index.js': 'x',
  'dist/index.js': 'real source: no package.json beside it',
  'image.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]),
  'latin1.txt': Buffer.from('caf\xe9', 'latin1'),
  'bom.ts': '\ufeffexport {};',
  'utf16.cs': Buffer.from('\ufeffclass Ü {}', 'utf16le'),
  'big.txt': 'x'.repeat(2 * 1024 * 1024 + 1),
  'jquery.min.js': 'x',
  'app.js.map': '{}',
  'one-line.js': 'x;'.repeat(10_001),
  'é/ü.ts': 'x',
  '😀.ts': 'after U+FFEE in bytes',
  '\uffee.ts': 'before the emoji in bytes',
  [`long/${'n'.repeat(120)}/${'m'.repeat(120)}.ts`]: 'a path that needs a long name entry',
};

const EXPECTED = [
  '.aurelisignore',
  '.git/ (ignored)',
  '.gitignore',
  'README.md',
  'a-b/c.js',
  'a.txt',
  'a/b.js',
  'a0.js',
  'app.js.map (generated)',
  'app.log (ignored)',
  'big.txt (too-large)',
  'bom.ts',
  'dist/index.js',
  'go.mod',
  'image.png (binary)',
  'jquery.min.js (minified)',
  'keep.log',
  'latin1.txt (encoding)',
  `long/${'n'.repeat(120)}/${'m'.repeat(120)}.ts`,
  'nested/.gitignore',
  'nested/[odd] name/.gitignore',
  'nested/[odd] name/in.ts',
  'nested/[odd] name/out.ts (ignored)',
  'nested/app.log',
  'nested/deep/a.gen.ts (ignored)',
  'nested/deep/er/a.gen.ts',
  'nested/more/only-here/x.ts',
  'nested/only-here/ (ignored)',
  'nested/secret/key.ts',
  'nested/x.tmp (ignored)',
  'node_modules/ (ignored)',
  'one-line.js (minified)',
  'secret/ (ignored)',
  'sub/fixtures/ (ignored)',
  'sub/generated/ (ignored)',
  'utf16.cs',
  'vendor/lib/lib.go',
  'web/dist/ (ignored)',
  'web/package.json',
  'é/ü.ts',
  '\uffee.ts',
  '😀.ts',
];

function wrapped(tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).map(([path, content]) => [`repo-1a2b3c/${path}`, content]));
}

async function stored(name: string, bytes: Promise<Buffer>): Promise<string> {
  const file = temporary.path(name);
  writeFileSync(file, await bytes);
  return file;
}

describe('one tree', () => {
  const directory = writeTree(temporary.path('tree'), TREE);

  it('yields its files and skips in the order of the bytes of their paths', async () => {
    const lines = await summary(readDirectory(directory));

    expect(lines).toEqual(EXPECTED);
  });

  it.each([
    ['zip', () => zipOf(TREE)],
    ['tar', () => tarOfTree(TREE)],
    ['tar.gz', () => tarGzOfTree(TREE)],
    ['zip with one folder around everything', () => zipOf({ 'repo-1a2b3c/': '', ...wrapped(TREE) })],
    ['tar.gz with one folder around everything', () => tarGzOfTree(wrapped(TREE))],
    ['tar whose names begin with ./', () => tarOfTree(prefixed('./', TREE))],
    ['zip in the opposite order', () => zipOf(Object.fromEntries(Object.entries(TREE).toReversed()))],
  ])('is the same as %s', async (name, build) => {
    const archive = await stored(`${name.replaceAll(/\W/g, '-')}.bin`, build());

    const fromArchive = await collect(readArchive(archive));

    const fromDirectory = await collect(readDirectory(directory));
    expect(plain(fromArchive)).toEqual(plain(fromDirectory));
  });

  it('is the same when packed, what was left out included', async () => {
    const archive = temporary.path('packed.tar.gz');
    await pipeline(packDirectory(directory), createWriteStream(archive));

    const packed = await collect(readArchive(archive));

    expect(plain(packed)).toEqual(plain(await collect(readDirectory(directory))));
  });

  it('sends nothing of what is ignored but its name', async () => {
    const secret = writeTree(temporary.path('secret-tree'), {
      '.gitignore': '.env',
      '.env': 'TOKEN=hush',
      'a.ts': 'a',
    });

    const archive = gunzipSync(await buffer(packDirectory(secret)));

    expect(archive.includes('.env')).toBe(true);
    expect(archive.includes('hush')).toBe(false);
  });

  it('lists links the same way from a directory, a zip, a tar and a packed directory', async () => {
    const linked = writeTree(temporary.path('linked'), { 'src/a.ts': 'a' });
    symlinkSync('/etc/passwd', `${linked}/outside`);
    symlinkSync('src', `${linked}/inside`);
    const zip = await stored(
      'links.zip',
      zipOf({ 'src/a.ts': 'a', outside: '/etc/passwd', inside: 'src' }, { outside: 0o120777, inside: 0o120777 }),
    );
    const tar = await stored(
      'links.tar',
      tarOf([
        { name: 'src/a.ts', content: 'a' },
        { name: 'outside', type: 'symlink', linkname: '/etc/passwd' },
        { name: 'inside', type: 'symlink', linkname: 'src' },
      ]),
    );
    const packed = temporary.path('links.tar.gz');
    await pipeline(packDirectory(linked), createWriteStream(packed));

    const lines = await summary(readDirectory(linked));

    expect(lines).toEqual(['inside (symlink)', 'outside (symlink)', 'src/a.ts']);
    for (const archive of [zip, tar, packed]) expect(await summary(readArchive(archive))).toEqual(lines);
  });
});

function prefixed(prefix: string, tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).map(([path, content]) => [prefix + path, content]));
}
