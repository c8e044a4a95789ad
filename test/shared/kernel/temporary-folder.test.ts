import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { makeTemporaryFolder } from '../../../shared/kernel';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'aurelis-temporary-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

/** The id of a process that has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

/** The folder that a process would have left behind. */
function left(pid: number, { host = hostname().replaceAll(/[^\w-]/g, '_'), letters = 'aB3_x9' } = {}): string {
  const folder = join(directory, `aurelis-source.${host}.${pid}-${letters}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'source.tar'), 'half an archive');
  return folder;
}

it('makes a new folder for everyone who asks', async () => {
  const folders = await Promise.all([makeTemporaryFolder('plan', directory), makeTemporaryFolder('plan', directory)]);

  expect(new Set(folders).size).toBe(2);
  for (const folder of folders) expect(basename(folder)).toMatch(/^aurelis-plan\./);
  for (const folder of folders) expect(existsSync(folder)).toBe(true);
});

it('removes what a process left that was killed, and nothing of those that run', async () => {
  const abandoned = left(endedProcess());
  const ofOneThatRuns = left(process.ppid);
  const own = left(process.pid, { letters: 'second' });

  await makeTemporaryFolder('plan', directory);

  expect(existsSync(abandoned)).toBe(false);
  expect(existsSync(ofOneThatRuns)).toBe(true);
  expect(existsSync(own)).toBe(true);
});

it('leaves alone what another machine made, what others named, and what a link leads to', async () => {
  const elsewhere = left(endedProcess(), { host: 'another-machine' });
  const foreign = join(directory, `aurelis-source-${endedProcess()}`);
  mkdirSync(foreign);
  const target = mkdtempSync(join(tmpdir(), 'aurelis-target-'));
  writeFileSync(join(target, 'kept.txt'), 'of somebody else');
  const gone = left(endedProcess(), { letters: 'linked' });
  rmSync(gone, { recursive: true });
  symlinkSync(target, gone);

  await makeTemporaryFolder('plan', directory);

  expect(existsSync(join(elsewhere, 'source.tar'))).toBe(true);
  expect(existsSync(foreign)).toBe(true);
  expect(existsSync(join(target, 'kept.txt'))).toBe(true);
  rmSync(target, { recursive: true });
});

it('finds its own folders again by their names', async () => {
  const made = spawnSync(process.execPath, ['-e', `console.log(process.pid)`], { encoding: 'utf8' });
  const abandoned = (await makeTemporaryFolder('archives', directory)).replace(
    `.${process.pid}-`,
    `.${made.stdout.trim()}-`,
  );
  mkdirSync(abandoned);
  const again = join(directory, 'again');
  mkdirSync(again);
  const moved = join(again, basename(abandoned));
  mkdirSync(moved);

  await makeTemporaryFolder('plan', again);

  expect(existsSync(moved)).toBe(false);
});
