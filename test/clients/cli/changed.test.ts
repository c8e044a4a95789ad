import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
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
  gitIn(folder, ...args);
}

function gitIn(cwd: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd, stdio: 'ignore' });
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
  expect(stderr).toContain('There is no git history to compare with here: the directory is in no work tree of git.');
});

it('says that there is no git', async () => {
  const { code, stderr } = await runAurelis(['scan', folder, '--changed'], { env: { PATH: folder } });

  expect(code).toBe(2);
  expect(stderr).toContain('git could not be started. Is it installed, and in the PATH?');
});

it('asks git also where the user has no directory', async () => {
  const { code } = await runAurelis(['scan', folder, '--changed'], { env: { HOME: join(folder, 'nowhere') } });

  expect(code).toBe(0);
});

it.each(['--changed', '--new-since'])(
  'does not call what a build server checked out its own main branch: %s',
  async (option) => {
    git('commit', '--all', '--message', 'Go further');
    const checkout = makeTree({});
    gitIn(checkout, 'init');
    gitIn(checkout, 'fetch', '--depth', '1', `file://${folder}`, 'topic:refs/remotes/pull/1/merge');
    gitIn(checkout, 'checkout', '--detach', 'refs/remotes/pull/1/merge');

    const { code, stderr } = await runAurelis(['scan', checkout, option]);

    expect(code).toBe(2);
    expect(stderr).toContain('git knows no main branch here to compare with: name a commit');
    expect(stderr).toContain('fetch-depth: 0');
  },
);

it.each([[[]], [['origin/main']]])(
  'says when too little history was fetched to compare with the main branch: %j',
  async (base) => {
    git('commit', '--all', '--message', 'Go further');
    git('checkout', 'main');
    const checkout = makeTree({});
    gitIn(checkout, 'clone', '--depth', '1', '--no-single-branch', '--branch', 'topic', `file://${folder}`, '.');

    const { code, stderr } = await runAurelis(['scan', checkout, '--changed', ...base]);

    expect(code).toBe(2);
    expect(stderr).toContain('does not reach back to where it left "origin/');
    expect(stderr).toContain('git fetch --unshallow');
  },
);

it('takes a branch that is not called main for itself', async () => {
  git('branch', '--move', 'main', 'trunk');
  git('checkout', '--force', 'trunk');
  writeFileSync(join(folder, 'old.py'), 'import sys\n');

  const { paths } = await scan('--changed');

  expect(paths).toEqual(['new ü.py', 'old.py']);
});

describe('with repositories in the repository', () => {
  const commitAll = (cwd: string, message: string): void => {
    gitIn(cwd, 'add', '.');
    gitIn(cwd, 'commit', '--message', message);
  };

  it('analyses what changed in submodules, since the commit at which they were', async () => {
    const submodule = join(folder, 'part');
    mkdirSync(submodule);
    gitIn(submodule, 'init');
    for (const name of ['same.py', 'committed.py', 'open.py']) writeFileSync(join(submodule, name), 'import os\n');
    commitAll(submodule, 'Start');
    git('checkout', '-b', 'other', 'main');
    commitAll(folder, 'Take a part in');
    writeFileSync(join(submodule, 'committed.py'), 'import sys\n');
    commitAll(submodule, 'Go on');
    git('add', 'part');
    git('commit', '--message', 'Take the newest');
    writeFileSync(join(submodule, 'open.py'), 'import re\n');
    writeFileSync(join(submodule, 'unknown.py'), 'import io\n');

    const { paths, unchanged } = await scan('--changed', 'HEAD~1');

    expect(paths).toEqual(['part/committed.py', 'part/open.py', 'part/unknown.py']);
    expect(unchanged).toContainEqual(expect.objectContaining({ path: 'part/same.py' }));
    expect((await scan('--changed', 'main')).paths).toContain('part/same.py');
  });

  it('analyses what lies in a repository of which git tells nothing', async () => {
    const nested = join(folder, 'nested');
    mkdirSync(nested);
    gitIn(nested, 'init');
    writeFileSync(join(nested, 'a.py'), 'import os\n');
    commitAll(nested, 'Start');

    const { paths } = await scan('--changed');

    expect(paths).toContain('nested/a.py');
  });
});
