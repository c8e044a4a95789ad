import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { makeTree } from './support/make-tree';
import { runAurelis } from './support/run-aurelis';

const Report = z.object({
  files: z.array(z.object({ path: z.string() })),
  skipped: z.array(z.object({ path: z.string(), detail: z.string().optional() })),
});

let folder: string;
beforeEach(() => {
  folder = makeTree({
    '.gitignore': '/core/\n/uploads/\n*.gen.js\n',
    'a.js': 'export const a = 1;\n',
    'core/kept.js': 'export const b = 1;\n',
    'core/deep/kept.js': 'export const c = 1;\n',
    'core/local.js': 'export const d = 1;\n',
    'core/cache/local.js': 'export const e = 1;\n',
    'kept.gen.js': 'export const f = 1;\n',
    'local.gen.js': 'export const g = 1;\n',
    'uploads/.gitkeep': '',
    'uploads/local.js': 'export const h = 1;\n',
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function addByForce(): void {
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  const added = ['a.js', 'core/kept.js', 'core/deep/kept.js', 'kept.gen.js', 'uploads/.gitkeep'];
  execFileSync('git', ['add', '--force', ...added], { cwd: folder });
}

async function scan(path = folder) {
  const { stdout } = await runAurelis(['scan', path, '--format', 'json', '--fail-on', 'never']);
  const { files, skipped } = Report.parse(JSON.parse(stdout));
  const ignored = skipped.filter(({ detail }) => detail?.includes('.gitignore'));
  const sources = files.map((file) => file.path).filter((path) => !path.startsWith('.'));
  return { files: sources, ignored: ignored.map((one) => one.path) };
}

it('analyses what was added to git although an ignore file names it, and nothing else of that', async () => {
  addByForce();

  expect(await scan()).toEqual({
    files: ['a.js', 'core/deep/kept.js', 'core/kept.js', 'kept.gen.js'],
    ignored: ['core/cache/', 'core/local.js', 'local.gen.js', 'uploads/'],
  });
  expect((await scan(join(folder, 'core'))).files).toContain('kept.js');
});

it('leaves out all that is ignored where there is no repository', async () => {
  expect(await scan()).toEqual({ files: ['a.js'], ignored: ['core/', 'kept.gen.js', 'local.gen.js', 'uploads/'] });
});

it('lets our own ignore file have the last word', async () => {
  addByForce();
  writeFileSync(join(folder, '.aurelisignore'), 'core/\n');

  expect((await scan()).files).toEqual(['a.js', 'kept.gen.js']);
});
