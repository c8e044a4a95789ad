import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCode } from './error-code';

/** Pid and machine stand in the name: a process id says nothing about the processes of another container that shares the directory. */
const NAME = /^aurelis-[a-z]+\.(?<host>[\w-]+)\.(?<pid>\d+)-\w{6}$/;

/** By directory: what ended processes left in it is looked for once. */
const swept = new Map<string, Promise<void>>();

/**
 * A new folder for this process alone, which removes it when it is done. What a process could not remove because it was killed, or
 * ran out of memory, the next one removes here: an instance that starts again and again must not fill its own disk.
 */
export async function makeTemporaryFolder(purpose: string, directory = tmpdir()): Promise<string> {
  const sweep = swept.get(directory) ?? removeAbandoned(directory);
  swept.set(directory, sweep);
  await sweep;
  return mkdtemp(join(directory, `aurelis-${purpose}.${host()}.${process.pid}-`));
}

async function removeAbandoned(directory: string): Promise<void> {
  const names = await readdir(directory).catch(() => []);
  for (const name of names) {
    const { host: madeOn, pid } = NAME.exec(name)?.groups ?? {};
    if (madeOn !== host() || pid === undefined || isRunning(Number(pid))) continue;
    const folder = join(directory, name);
    // Whatever cannot be removed belongs to somebody else, or is being removed by another process that has just begun.
    if (await isOurs(folder)) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  return found?.isDirectory() === true && found.uid === (process.getuid?.() ?? found.uid);
}

function host(): string {
  return hostname().replaceAll(/[^\w-]/g, '_');
}
