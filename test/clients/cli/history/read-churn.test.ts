import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { churnFile } from '../../../../clients/cli/src/cache/churn-file';
import { readChurn } from '../../../../clients/cli/src/history/read-churn';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aurelis-churn-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const { signal } = new AbortController();

function git(...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', '-C', folder, ...args]);
}

function commit(date: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git('add', '--all');
  execFileSync(
    'git',
    ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', '-C', folder, 'commit', '--quiet', '-m', date],
    { env: { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date } },
  );
}

it('counts the commits of a year before the newest one', async () => {
  git('init', '--quiet');
  commit('2018-03-01T12:00:00Z', { 'src/größe.js': '1', 'old.js': '1' });
  commit('2019-05-01T12:00:00Z', { 'src/größe.js': '2' });
  commit('2020-04-01T12:00:00Z', { 'src/größe.js': '3', 'new name.js': '1' });

  const churn = await readChurn(folder, signal);

  expect([...(churn ?? [])].sort()).toEqual([
    ['new name.js', 1],
    ['src/größe.js', 2],
  ]);
});

it('names paths from the scanned directory on, which need not be the root of the repository', async () => {
  git('init', '--quiet');
  commit('2020-04-01T12:00:00Z', { 'src/a.js': '1', 'b.js': '1' });

  expect([...((await readChurn(join(folder, 'src'), signal)) ?? [])]).toEqual([['a.js', 1]]);
});

it('knows of no history outside a repository, in an empty one, or when it is to stop', async () => {
  const outside = await readChurn(folder, signal);
  git('init', '--quiet');
  const empty = await readChurn(folder, signal);
  commit('2020-04-01T12:00:00Z', { 'a.js': '1' });
  const stopped = await readChurn(folder, AbortSignal.abort());

  expect([outside, empty, stopped]).toEqual([undefined, undefined, undefined]);
});

it('remembers what it counted until there is another commit', async () => {
  git('init', '--quiet');
  commit('2020-04-01T12:00:00Z', { 'a.js': '1' });
  const memory = churnFile(join(folder, 'cache'));
  await readChurn(folder, signal, memory);
  const [head] = execFileSync('git', ['-C', folder, 'rev-parse', 'HEAD'], { encoding: 'utf8' }).split('\n');
  expect([...(memory.recall(head ?? '') ?? [])]).toEqual([['a.js', 1]]);

  memory.keep(head ?? '', new Map([['remembered.js', 7]]));
  expect((await readChurn(folder, signal, memory))?.get('remembered.js')).toBe(7);

  commit('2020-05-01T12:00:00Z', { 'a.js': '2' });
  expect((await readChurn(folder, signal, memory))?.get('a.js')).toBe(2);
});

it('remembers nothing of a history that may still become longer', async () => {
  git('init', '--quiet');
  commit('2020-04-01T12:00:00Z', { 'a.js': '1' });
  commit('2020-05-01T12:00:00Z', { 'a.js': '2' });
  const shallow = join(folder, 'shallow');
  git('clone', '--quiet', '--depth=1', `file://${folder}`, shallow);
  const memory = churnFile(join(folder, 'cache'));

  const short = await readChurn(shallow, signal, memory);
  git('-C', shallow, 'fetch', '--quiet', '--unshallow');
  const long = await readChurn(shallow, signal, memory);

  expect([short?.get('a.js'), long?.get('a.js')]).toEqual([1, 2]);
});

it('counts anew where what was kept is damaged', async () => {
  git('init', '--quiet');
  commit('2020-04-01T12:00:00Z', { 'a.js': '1' });
  const memory = churnFile(join(folder, 'cache'));
  await readChurn(folder, signal, memory);
  truncateSync(join(folder, 'cache', 'commits.churn1'), 30);

  expect((await readChurn(folder, signal, memory))?.get('a.js')).toBe(1);
});

it('starts no program that the settings of the repository name', async () => {
  git('init', '--quiet');
  commit('2020-04-01T12:00:00Z', { 'a.js': '1' });
  const trap = join(folder, 'trap.sh');
  const sprung = join(folder, 'sprung');
  writeFileSync(trap, `#!/bin/sh\ntouch '${sprung}'\n`, { mode: 0o755 });
  for (const name of ['core.fsmonitor', 'core.pager', 'core.sshCommand', 'diff.external', 'gpg.program']) {
    git('config', name, trap);
  }
  git('config', 'log.showSignature', 'true');

  const churn = await readChurn(folder, signal);

  expect(churn?.get('a.js')).toBe(1);
  expect(existsSync(sprung)).toBe(false);
});
