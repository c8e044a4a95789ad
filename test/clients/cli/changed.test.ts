import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { makeTree } from './support/make-tree';
import { runAurelis } from './support/run-aurelis';

const Report = z.object({
  findings: z.array(z.object({ path: z.string() })),
  files: z.array(z.object({ path: z.string() })),
  skipped: z.array(z.object({ path: z.string(), reason: z.string(), detail: z.string().optional() })),
});

let folder: string;
beforeEach(() => {
  folder = makeTree({
    'old.py': 'import os\n',
    'touched.py': 'print(1)\n',
    'gone.py': 'print(2)\n',
    '.gitignore': 'private.py\n',
  });
  git('init', '--initial-branch', 'main');
  git('add', '.');
  git('commit', '--message', 'Start');
  git('checkout', '-b', 'topic');
  writeFileSync(join(folder, 'committed.py'), 'import re\n');
  git('add', '.');
  git('commit', '--message', 'Go on');
  writeFileSync(join(folder, 'touched.py'), 'import sys\n');
  writeFileSync(join(folder, 'new ü.py'), 'import io\n');
  writeFileSync(join(folder, 'private.py'), 'import json\n');
  rmSync(join(folder, 'gone.py'));
});

function git(...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder, stdio: 'ignore' });
}

async function scan(...more: string[]) {
  const { stdout } = await runAurelis(['scan', folder, '--format', 'json', '--fail-on', 'never', ...more]);
  const { findings, files, skipped } = Report.parse(JSON.parse(stdout));
  const unchanged = skipped.filter(({ reason }) => reason === 'unchanged');
  return { paths: findings.map(({ path }) => path), files: files.map(({ path }) => path), unchanged };
}

it('analyses what changed since the main branch, what is not committed and what git does not know', async () => {
  const { paths, unchanged } = await scan('--changed');

  expect(paths).toEqual(['committed.py', 'new ü.py', 'touched.py']);
  expect(unchanged).toContainEqual({ path: 'old.py', reason: 'unchanged', detail: 'since main' });
});

it('compares with the commit it is given', async () => {
  const { paths } = await scan('--changed', 'HEAD');

  expect(paths).toEqual(['new ü.py', 'touched.py']);
});

it.each([
  ['nowhere', 'git knows no commit "nowhere"'],
  ['--output=x', 'git knows no commit "--output=x"'],
])('refuses to compare with %j', async (commit, message) => {
  const { code, stderr } = await runAurelis(['scan', folder, `--changed=${commit}`]);

  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

it('says that there is no history', async () => {
  const { code, stderr } = await runAurelis(['scan', makeTree({ 'a.py': 'print(1)\n' }), '--changed']);

  expect(code).toBe(2);
  expect(stderr).toContain('There is no git history to compare with here.');
});
