import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createVsix } from '../../../tools/package/create-vsix';
import { bindingOf, VSIX_TARGETS } from '../../../tools/package/vsix-target';
import oxlint from '../../../node_modules/oxlint/package.json';
import { unpack } from '../../support/package/unpack';

const ROOT = join(__dirname, '../../..');
const FILES: Readonly<Record<string, string>> = {
  LICENSE: 'MIT',
  'clients/vscode/package.json': readFileSync(join(ROOT, 'clients/vscode/package.json'), 'utf8'),
  'clients/vscode/README.md': '# Aurelis',
  'clients/vscode/icon.png': 'a picture',
  'clients/vscode/icon.svg': 'its source',
  'clients/vscode/src/extension.ts': '',
  'dist/vscode/extension.js': 'activate();',
  'dist/vscode/extension.js.map': '{}',
  'dist/vscode/extension.js.LEGAL.txt': 'notice',
  'dist/vscode/third-party-licences.txt': 'licences',
  'dist/cli/aurelis.js': '',
  'dist/cli/program.js': '',
  'dist/cli/program.js.map': '{}',
  'dist/cli/scan.js': '',
  'dist/cli/analysis-worker.js': '',
  'dist/cli/third-party-licences.txt': 'licences',
  'dist/cli/ruff_wasm_bg.wasm': '',
  'dist/cli/grammars/tree-sitter-go.wasm': '',
  'node_modules/oxlint/package.json': '{}',
  'node_modules/oxlint/bin/oxlint': '',
  'node_modules/oxlint/dist/index.d.ts': '',
  'node_modules/@oxlint/binding-darwin-arm64/oxlint.node': '',
};

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'aurelis-create-vsix-'));
  for (const [file, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const read = (file: string) => readFileSync(join(root, 'unpacked', file), 'utf8');

it('holds the client, the server and what both need, for one platform', async () => {
  const { file, files } = await createVsix(root, 'darwin-arm64', join(root, 'a.vsix'));
  await unpack(file, join(root, 'unpacked'));

  const unpacked = readdirSync(join(root, 'unpacked'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + '/unpacked/'.length));
  expect(unpacked.sort()).toEqual(
    [
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/LICENSE.txt',
      'extension/README.md',
      'extension/extension.js',
      'extension/extension.js.LEGAL.txt',
      'extension/icon.png',
      'extension/package.json',
      'extension/server/aurelis.js',
      'extension/server/analysis-worker.js',
      'extension/server/grammars/tree-sitter-go.wasm',
      'extension/server/node_modules/@oxlint/binding-darwin-arm64/oxlint.node',
      'extension/server/node_modules/oxlint/bin/oxlint',
      'extension/server/node_modules/oxlint/package.json',
      'extension/server/program.js',
      'extension/server/ruff_wasm_bg.wasm',
      'extension/server/third-party-licences.txt',
      'extension/third-party-licences.txt',
    ].sort(),
  );
  expect(files).toBe(unpacked.length);
});

it('says the same in each of its manifests, and names nothing that is not in it', async () => {
  await unpack((await createVsix(root, 'darwin-arm64', join(root, 'a.vsix'))).file, join(root, 'unpacked'));

  const manifest = JSON.parse(read('extension/package.json')) as Record<string, unknown>;
  const outer = read('extension.vsixmanifest');
  expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(['dependencies']));
  expect(manifest).toMatchObject({ main: './extension.js', icon: 'icon.png' });
  expect(outer).toContain(
    `<Identity Language="en-US" Id="${String(manifest['name'])}" Version="${String(manifest['version'])}" Publisher="aurelis" TargetPlatform="darwin-arm64" />`,
  );
  for (const [, path] of outer.matchAll(/(?:Path="|<(?:License|Icon)>)(extension\/[\w./]+)/g)) {
    expect([path, existsSync(join(root, 'unpacked', path!))]).toEqual([path, true]);
  }
  for (const ending of ['.js', '.json', '.md', '.png', '.txt', '.wasm', '.node', '.vsixmanifest']) {
    expect(read('[Content_Types].xml')).toContain(`Extension="${ending}"`);
  }
});

it('is the same for the same files', async () => {
  const digestOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

  const [first, second] = [
    await createVsix(root, 'darwin-arm64', join(root, 'a.vsix')),
    await createVsix(root, 'darwin-arm64', join(root, 'b.vsix')),
  ];

  expect(digestOf(second.file)).toBe(digestOf(first.file));
});

it('is refused where something is missing, and leaves no file', async () => {
  await expect(createVsix(root, 'win32-x64', join(root, 'a.vsix'))).rejects.toThrow(
    '@oxlint/binding-win32-x64-msvc is not installed here',
  );
  await expect(createVsix(root, 'linux', join(root, 'a.vsix'))).rejects.toThrow('linux is none of alpine-arm64, ');
  rmSync(join(root, 'dist/cli/program.js'));
  await expect(createVsix(root, 'darwin-arm64', join(root, 'a.vsix'))).rejects.toThrow(
    'would lack dist/cli/program.js: build first',
  );

  expect(existsSync(join(root, 'a.vsix'))).toBe(false);
});

it.each(VSIX_TARGETS)('has a native part of oxlint for %s', (target) => {
  expect(Object.keys(oxlint.optionalDependencies)).toContain(bindingOf(target));
});
