import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** Longer than the host waits for invocations under way; whatever has not ended by then is stuck. */
const STOP_LIMIT_MS = 45_000;

const Ready = z.looseObject({ ready: z.literal(true), url: z.string() });

export interface SpawnOptions {
  /** Shown before its lines, and in errors. */
  name: string;
  /** The bundled `main.js`. */
  file: string;
  flags: Readonly<Record<string, string>>;
  environment: NodeJS.ProcessEnv;
  /** Receives every line it prints, but for the one that says it is ready. */
  log(line: string): void;
}

export interface SpawnedEmulator {
  url: string;
  process: ChildProcess;
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>;
  /** Resolves with the exit code when it ends, whoever ended it. */
  ended: Promise<number | null>;
}

/** Starts one part of the local cloud as a process of its own and waits until it listens. It ends when this process does. */
export async function spawnEmulator(options: SpawnOptions): Promise<SpawnedEmulator> {
  const { name, file, flags, environment } = options;
  const flagList = Object.entries(flags).map(([flag, value]) => `--${flag}=${value}`);
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...flagList], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const lastLines: string[] = [];
  const keep = (line: string): void => {
    if (line.startsWith('{"ready":true')) return;
    lastLines.push(line);
    if (lastLines.length > 20) lastLines.shift();
    options.log(line);
  };
  if (child.stdout !== null) createInterface({ input: child.stdout }).on('line', keep);
  if (child.stderr !== null) createInterface({ input: child.stderr }).on('line', keep);

  const url = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`${name} ended with code ${String(code)} before it was ready:\n${lastLines.join('\n')}`));
    });
    child.on('message', (message) => {
      const ready = Ready.safeParse(message);
      if (ready.success) resolve(ready.data.url);
    });
  });
  return {
    url,
    process: child,
    ended,
    async stop() {
      child.kill('SIGTERM');
      const isLate = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
      await ended;
      clearTimeout(isLate);
    },
  };
}
