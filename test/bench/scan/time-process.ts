import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

const SAMPLE_MS = 100;

export interface Timed {
  seconds: number;
  /** The most that the process and all its children held at one time. */
  peakBytes: number;
}

export interface TimeOptions {
  env?: NodeJS.ProcessEnv;
  /** Codes that say that all went well. */
  expected?: readonly number[];
  cwd?: string | undefined;
}

/** Runs a program to its end. Throws when it ends with a code that is not expected. */
export async function timeProcess(
  args: readonly string[],
  { env = {}, expected = [0], cwd }: TimeOptions = {},
): Promise<Timed> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
    cwd,
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  let peakBytes = 0;
  const timer = setInterval(() => (peakBytes = Math.max(peakBytes, residentBytes(child.pid ?? 0))), SAMPLE_MS);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearInterval(timer);
  if (code === null || !expected.includes(code)) {
    throw new Error(`${args.join(' ')} ended with ${String(code)}:\n${errors}`);
  }
  return { seconds: (performance.now() - startedAt) / 1000, peakBytes };
}

/** Of a process and all below it (Linux: /proc); 0 elsewhere. */
function residentBytes(processId: number): number {
  const parents = new Map<number, number>();
  try {
    for (const name of readdirSync('/proc')) if (/^\d+$/.test(name)) parents.set(Number(name), parentOf(name));
  } catch {
    return 0;
  }
  const family = [processId];
  for (const parent of family) {
    for (const [child, itsParent] of parents) if (itsParent === parent) family.push(child);
  }
  let bytes = 0;
  for (const member of family) bytes += Number(/VmRSS:\s+(\d+)/.exec(readProc(member, 'status'))?.[1] ?? 0) * 1024;
  return bytes;
}

function parentOf(processId: string): number {
  return Number(/^PPid:\s+(\d+)/m.exec(readProc(Number(processId), 'status'))?.[1] ?? 0);
}

function readProc(processId: number, file: string): string {
  try {
    return readFileSync(`/proc/${processId}/${file}`, 'utf8');
  } catch {
    // It has ended since.
    return '';
  }
}
