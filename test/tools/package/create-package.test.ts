import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPackage } from '../../../tools/package/create-package';
import { unpack } from '../../support/package/unpack';

const FILES: Readonly<Record<string, string>> = {
  '.funcignore': readFileSync(join(__dirname, '../../../.funcignore'), 'utf8'),
  '.env': 'SECRET=1',
  'host.json': '{}',
  'local.settings.json': '{}',
  'package.json': JSON.stringify({
    name: 'aurelis',
    version: '1.0.0',
    main: 'dist/functions/index.js',
    dependencies: { zod: '1' },
  }),
  'dist/functions/index.js': 'run();',
  'dist/functions/index.js.map': '{}',
  'dist/cli/aurelis.js': '',
  'dist/aurelis.zip': 'an older package',
  'infra/main.bicep': '',
  'node_modules/zod/index.js': '',
  'node_modules/oxlint/package.json': JSON.stringify({ version: '2.0.0' }),
  'node_modules/oxlint/bin/oxlint': 'run',
  'node_modules/@oxlint/binding-linux-x64-gnu/package.json': JSON.stringify({ version: '2.0.0' }),
};

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'aurelis-create-package-'));
  for (const [file, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const digestOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

it('holds what runs and nothing else, and names as dependencies only what lies in it', async () => {
  const { file, files } = await createPackage(root, join(root, 'dist/a.zip'));
  await unpack(file, join(root, 'unpacked'));

  expect(files).toBe(6);
  expect(JSON.parse(readFileSync(join(root, 'unpacked/package.json'), 'utf8'))).toEqual({
    name: 'aurelis',
    version: '1.0.0',
    private: true,
    main: 'dist/functions/index.js',
    dependencies: { oxlint: '2.0.0', '@oxlint/binding-linux-x64-gnu': '2.0.0' },
  });
  for (const left of [
    '.env',
    'local.settings.json',
    'dist/aurelis.zip',
    'dist/functions/index.js.map',
    'node_modules/zod',
  ]) {
    expect(() => readFileSync(join(root, 'unpacked', left))).toThrow('ENOENT');
  }
});

it('is the same for the same files', async () => {
  const first = await createPackage(root, join(root, 'dist/a.zip'));
  const second = await createPackage(root, join(root, 'dist/b.zip'));

  expect(digestOf(second.file)).toBe(digestOf(first.file));
});

it.each([
  ['the app was not built', 'dist/functions/index.js', /build first/],
  ['the program for Azure is missing', 'node_modules/@oxlint/binding-linux-x64-gnu/package.json', /Linux \(x64\)/],
])('is not made when %s', async (_what, file, message) => {
  rmSync(join(root, file));

  await expect(createPackage(root, join(root, 'dist/a.zip'))).rejects.toThrow(message);
});
