import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { describeSkipReason } from '../../../shared/findings';
import { readDirectory, SKIP_REASONS } from '../../../shared/source';
import { writeTree, type Tree } from './support/build-archives';
import { collect, summary } from './support/collect';
import { containing } from './support/containing';
import { failureOf } from './support/failure';
import { temporaryDirectory } from './support/temporary-directory';

const temporary = temporaryDirectory();
let directoryCount = 0;

function directoryOf(tree: Tree): string {
  return writeTree(temporary.path(`directory-${directoryCount++}`), tree);
}

function linesOf(tree: Tree): Promise<string[]> {
  return summary(readDirectory(directoryOf(tree)));
}

describe('a built-in default', () => {
  it.each([
    '.hg',
    '.svn',
    'node_modules',
    'bower_components',
    'site-packages',
    '.venv',
    '.tox',
    '__pycache__',
    '.mypy_cache',
    '.terraform',
    '.next',
    '.nuxt',
  ])('leaves out every folder named %s', async (name) => {
    const lines = await linesOf({ 'a.ts': 'x', [`sub/${name}/deep/x.js`]: 'x' });

    expect(lines).toEqual(['a.ts', `sub/${name}/ (ignored)`]);
  });

  it.each([
    ['target', 'Cargo.toml'],
    ['target', 'pom.xml'],
    ['bin', 'App.csproj'],
    ['obj', 'App.csproj'],
    ['vendor', 'go.mod'],
    ['vendor', 'composer.json'],
    ['Pods', 'Podfile'],
    ['dist', 'package.json'],
    ['build', 'build.gradle.kts'],
    ['out', 'tsconfig.json'],
    ['venv', 'venv/pyvenv.cfg'],
    ['coverage', 'coverage/lcov.info'],
    ['build', 'build/CMakeCache.txt'],
    ['bundle', 'bundle/ruby/x.rb'],
  ])('leaves out %s/ with the proof %s, and is real source without it', async (name, proof) => {
    const withProof = await linesOf({ 'sub/z.ts': 'x', [`sub/${name}/x.rs`]: 'x', [`sub/${proof}`]: 'x' });
    const without = await linesOf({ 'sub/z.ts': 'x', [`sub/${name}/x.rs`]: 'x' });

    expect(withProof).toContain(`sub/${name}/ (ignored)`);
    const inside = withProof.filter((line) => line.startsWith(`sub/${name}/`) && !line.endsWith('lcov.info'));
    expect(inside).toHaveLength(1);
    expect(without).toEqual([`sub/${name}/x.rs`, 'sub/z.ts'].toSorted());
  });

  it('leaves out what Rails keeps of others within vendor, and no folder of such a name elsewhere', async () => {
    const lines = await linesOf({
      'vendor/gems/dotenv/lib/dotenv.rb': 'x',
      'vendor/assets/javascripts/d3.js': 'x',
      'vendor/shop/a.rb': 'x',
      'app/assets/javascripts/b.js': 'x',
    });

    expect(lines).toEqual([
      'app/assets/javascripts/b.js',
      'vendor/assets/ (ignored)',
      'vendor/gems/ (ignored)',
      'vendor/shop/a.rb',
    ]);
  });

  it('leaves out a library that was copied with its licence, below a folder that says so', async () => {
    const lines = await linesOf({
      'vendor/decimal/decimal.c': 'x',
      'vendor/decimal/ICU-license.html': 'x',
      'lib/third_party/jade/lib/a.js': 'x',
      'lib/third_party/jade/package.json': '{}',
      'vendor/shop/a.rb': 'x',
      'src/decimal/b.c': 'x',
      'src/decimal/LICENSE': 'x',
    });

    expect(lines).toEqual([
      'lib/third_party/jade/ (ignored)',
      'src/decimal/LICENSE',
      'src/decimal/b.c',
      'vendor/decimal/ (ignored)',
      'vendor/shop/a.rb',
    ]);
  });

  it('leaves out a library that was copied as it was released, and no project of such a name', async () => {
    const lines = await linesOf({
      'public/plugins/codemirror-5.17.0/mode/go.js': 'x',
      'shop-1.2.3/src/a.js': 'x',
      'src/protocol-1.0.0/b.js': 'x',
      'static/app-2/c.js': 'x',
      'public/base/vendor/htmx.js': 'x',
      'app/vendor/d.js': 'x',
    });

    expect(lines).toEqual([
      'app/vendor/d.js',
      'public/base/vendor/ (ignored)',
      'public/plugins/codemirror-5.17.0/ (ignored)',
      'shop-1.2.3/src/a.js',
      'src/protocol-1.0.0/b.js',
      'static/app-2/c.js',
    ]);
  });

  it('leaves out minified and generated files by their names, and keeps lock files', async () => {
    const lines = await linesOf({
      'a.min.js': 'x',
      'a.min.css': 'x',
      'a.js.map': '{}',
      'user.pb.go': 'package x',
      'user_pb2.py': 'x',
      'package-lock.json': `{"a":"${'x'.repeat(30_000)}"}`,
      'yarn.lock': 'x',
    });

    expect(lines).toEqual([
      'a.js.map (generated)',
      'a.min.css (minified)',
      'a.min.js (minified)',
      'package-lock.json',
      'user.pb.go (generated)',
      'user_pb2.py (generated)',
      'yarn.lock',
    ]);
  });

  it('is undone by a pattern in .aurelisignore, also for the contents', async () => {
    const lines = await linesOf({
      '.aurelisignore': '!node_modules/\n!kept.min.js\n!*.map',
      'node_modules/x/index.js': 'x',
      'kept.min.js': 'x;'.repeat(20_000),
      'other.min.js': 'x',
      'a.map': '{}',
    });

    expect(lines).toEqual([
      '.aurelisignore',
      'a.map',
      'kept.min.js',
      'node_modules/x/index.js',
      'other.min.js (minified)',
    ]);
  });

  it('is not undone by a .gitignore that lists what to keep', async () => {
    const lines = await linesOf({
      '.gitignore': '*\n!*/\n!*.js',
      'node_modules/x.js': 'x',
      'src/a.js': 'x',
      'src/b.ts': 'x',
    });

    expect(lines).toEqual(['.gitignore (ignored)', 'node_modules/ (ignored)', 'src/a.js', 'src/b.ts (ignored)']);
  });

  it('never gives .git back', async () => {
    const lines = await linesOf({
      '.aurelisignore': '!.git\n!.git/',
      '.git/config': 'x',
      'sub/.git': 'gitdir: x',
      'a.ts': 'x',
    });

    expect(lines).toEqual(['.aurelisignore', '.git/ (ignored)', 'a.ts', 'sub/.git (ignored)']);
  });
});

describe('an ignore file', () => {
  it('of the product has the last word over a deeper .gitignore', async () => {
    const lines = await linesOf({
      '.aurelisignore': '!sub/wanted.ts\nsub/unwanted.ts',
      'sub/.gitignore': '*.ts\n!unwanted.ts',
      'sub/wanted.ts': 'x',
      'sub/unwanted.ts': 'x',
      'sub/other.ts': 'x',
    });

    expect(lines).toEqual([
      '.aurelisignore',
      'sub/.gitignore',
      'sub/other.ts (ignored)',
      'sub/unwanted.ts (ignored)',
      'sub/wanted.ts',
    ]);
  });

  it('that gives back a folder gives back what no other pattern takes', async () => {
    const lines = await linesOf({
      '.gitignore': 'dist/\n*.log',
      '.aurelisignore': '!dist/',
      'dist/a.ts': 'x',
      'dist/a.log': 'x',
    });

    expect(lines).toEqual(['.aurelisignore', '.gitignore', 'dist/a.log (ignored)', 'dist/a.ts']);
  });

  it('cannot give back what lies in an ignored folder', async () => {
    const lines = await linesOf({ '.aurelisignore': 'a/\n!a/b.ts', 'a/b.ts': 'x', 'c.ts': 'x' });

    expect(lines).toEqual(['.aurelisignore', 'a/ (ignored)', 'c.ts']);
  });

  it('is named with the pattern in the detail of the skip', async () => {
    const items = await collect(
      readDirectory(directoryOf({ 'sub/.gitignore': '/x.ts', 'sub/x.ts': 'x', 'a.ts': 'x' })),
    );

    expect(items).toContainEqual({
      kind: 'skipped',
      skipped: { path: 'sub/x.ts', reason: 'ignored', detail: 'sub/.gitignore: /x.ts' },
    });
  });

  it.each([
    ['too many patterns', 'a\n'.repeat(5_001)],
    ['patterns that take forever', '**/a/**/a/**/a/**/a/**/b'],
    ['too many bytes', `#${'x'.repeat(300_000)}`],
  ])('with %s is refused', async (_, text) => {
    const error = await failureOf(readDirectory(directoryOf({ 'sub/.gitignore': text, 'a.ts': 'x' })));

    expect(error).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', message: containing('ignore files') });
  });
});

describe('a directory', () => {
  it('shows links, pipes and odd names as skips and does not follow or open them', async () => {
    const directory = directoryOf({ 'src/a.ts': 'x', 'back\\slash.ts': 'x', 'c:drive.ts': 'x' });
    symlinkSync('..', `${directory}/src/loop`);
    symlinkSync('/etc/passwd', `${directory}/passwd`);
    execFileSync('mkfifo', [`${directory}/pipe`]);
    writeFileSync(Buffer.concat([Buffer.from(`${directory}/caf`), Buffer.from([0xe9])]), 'x');
    mkdirSync(Buffer.concat([Buffer.from(`${directory}/dir`), Buffer.from([0xe9])]));

    const lines = await summary(readDirectory(directory));

    expect(lines).toEqual([
      'back\\slash.ts (unreadable)',
      'c:drive.ts (unreadable)',
      'caf\\xe9 (encoding)',
      'dir\\xe9/ (encoding)',
      'passwd (symlink)',
      'pipe (not-a-file)',
      'src/a.ts',
      'src/loop (symlink)',
    ]);
  });

  it('does not read an ignore file through a link', async () => {
    const directory = directoryOf({ 'rules.txt': '*.ts', 'a.ts': 'x' });
    symlinkSync('rules.txt', `${directory}/.gitignore`);

    expect(await summary(readDirectory(directory))).toEqual(['.gitignore (symlink)', 'a.ts', 'rules.txt']);
  });

  it('may itself be given through a link', async () => {
    const directory = directoryOf({ 'a.ts': 'x' });
    symlinkSync(directory, `${directory}-link`);

    expect(await summary(readDirectory(`${directory}-link`))).toEqual(['a.ts']);
  });

  it('that changes while it is read lists what is no longer there, and follows no new link', async () => {
    const directory = directoryOf({ 'a.ts': 'x', 'b.ts': 'x', 'c.ts': 'x', 'd/e.ts': 'x' });
    const items = readDirectory(directory);
    await items.next();
    for (const path of ['b.ts', 'c.ts', 'd']) rmSync(`${directory}/${path}`, { recursive: true });
    symlinkSync('/etc/passwd', `${directory}/c.ts`);

    const lines = await summary(items);

    expect(lines).toEqual(['b.ts (unreadable)', 'c.ts (symlink)', 'd/ (unreadable)']);
  });

  it('that is missing, a file, or without source is refused', async () => {
    const missing = await failureOf(readDirectory(temporary.path('missing')));
    const file = await failureOf(readDirectory(`${directoryOf({ 'a.ts': 'x' })}/a.ts`));
    const empty = await failureOf(readDirectory(directoryOf({})));

    expect([missing.code, file.code, empty.code]).toEqual(['NOT_FOUND', 'NOT_FOUND', 'VALIDATION_ERROR']);
  });

  it.each([
    ['entries', { maxEntries: 2 }],
    ['bytes', { maxTotalBytes: 2 }],
    ['depth', { maxDepth: 1 }],
    ['length of a path', { maxPathLength: 4 }],
  ])('past its limit of %s is refused', async (_, limits) => {
    const error = await failureOf(readDirectory(directoryOf({ 'a.ts': 'x', 'b.ts': 'x', 'sub/c.ts': 'x' }), limits));

    expect(error.code).toBe('PAYLOAD_TOO_LARGE');
  });

  it('has a text for every reason it gives', () => {
    for (const reason of SKIP_REASONS) expect(describeSkipReason(reason).text).not.toBe(reason);
  });
});
