import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Ready = z.looseObject({ ready: z.literal(true), url: z.string() });
const Keys = z.looseObject({ masterKey: z.string() });

export interface HostProcess {
  readonly url: string;
  /** Process id of the host itself; its worker is a child of it. */
  readonly processId: number;
  /** All that this and earlier hosts of the same folder have printed. */
  log(): string;
  /** Runs a timer or queue function by hand and waits for its end. */
  run(functionName: string): Promise<void>;
  /** kill -9 of the host and everything it started. */
  kill(): Promise<void>;
  /** SIGTERM; gives the exit code. */
  stop(): Promise<number | null>;
  /** Resolves once a text stands in the log, behind so many characters of it. */
  logged(text: string, behind?: number): Promise<void>;
}

export interface HostProcessOptions {
  appDir: string;
  dataDir: string;
  environment: NodeJS.ProcessEnv;
  /** How long a stop waits for what runs; as long as in Azure when absent. */
  stopLimitSeconds?: number | undefined;
}

const ROOT = join(__dirname, '../../..');

/** Starts the built Functions host with the built app as a process group of its own. */
export async function startHostProcess(options: HostProcessOptions): Promise<HostProcess> {
  const { appDir, dataDir, environment, stopLimitSeconds } = options;
  const stopLimit = stopLimitSeconds === undefined ? [] : ['--stop-limit', String(stopLimitSeconds)];
  const child = spawn(
    process.execPath,
    [join(ROOT, 'dist/local/host/main.js'), '--app', appDir, '--data', dataDir, '--port', '0', ...stopLimit],
    { env: environment, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: true },
  );
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
  });
  const logFile = `${dataDir}.log`;
  const url = await readyUrl(child, logFile);
  const group = -(child.pid ?? 0);
  return {
    url,
    processId: child.pid ?? 0,
    log: () => readFileSync(logFile, 'utf8'),
    async run(functionName) {
      const { masterKey } = Keys.parse(JSON.parse(readFileSync(join(dataDir, 'keys.json'), 'utf8')));
      const response = await fetch(`${url}/admin/functions/${functionName}?wait=true`, {
        method: 'POST',
        headers: { 'x-functions-key': masterKey, 'content-type': 'application/json' },
        body: '{}',
      });
      if (!response.ok) throw new Error(`${functionName} ended with ${response.status}: ${await response.text()}`);
    },
    async kill() {
      signal(group, 'SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      return ended;
    },
    async logged(text, behind = 0) {
      while (!readFileSync(logFile, 'utf8').includes(text, behind)) await once(child.stdout ?? child, 'data');
    },
  };
}

async function readyUrl(child: ChildProcess, logFile: string): Promise<string> {
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      printed = `${printed}${chunk.toString()}`.slice(-4000);
      appendFileSync(logFile, chunk);
    });
  }
  return new Promise((resolve, reject) => {
    child.on('message', (message) => {
      const ready = Ready.safeParse(message);
      if (ready.success) resolve(ready.data.url);
    });
    child.once('exit', (code) => {
      reject(new Error(`The host ended with ${String(code)}:\n${printed}`));
    });
  });
}

function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(group, name);
  } catch {
    // It is gone already, which is what was wanted.
  }
}
