import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';

export interface WatchTimes {
  /** What the program says when it waits, and when it is done again. */
  readonly ready: RegExp;
  readonly done: RegExp;
  readonly env: NodeJS.ProcessEnv;
}

/** People do not save twice within a second. */
const PAUSE_MS = 1_000;

/** Starts a program that watches, makes one change after the other, and gives the seconds from each to the word that it was seen. */
export async function timeWatch(
  args: readonly string[],
  changes: readonly (() => void)[],
  { ready, done, env }: WatchTimes,
): Promise<number[]> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } });
  const lines = createInterface(child.stderr)[Symbol.asyncIterator]();
  const hear = async (pattern: RegExp): Promise<void> => {
    const heard: string[] = [];
    for (let next = await lines.next(); ; next = await lines.next()) {
      if (next.done === true) {
        throw new Error(`${args.join(' ')} ended without ${String(pattern)}:\n${heard.join('\n')}`);
      }
      if (pattern.test(next.value)) return;
      heard.push(next.value);
    }
  };
  try {
    await hear(ready);
    const seconds: number[] = [];
    for (const change of changes) {
      await setTimeout(PAUSE_MS);
      const startedAt = performance.now();
      change();
      await hear(done);
      seconds.push((performance.now() - startedAt) / 1000);
    }
    return seconds;
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  }
}
