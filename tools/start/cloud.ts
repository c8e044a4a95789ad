import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What the local cloud writes about itself once it is up. */
const Connection = z.object({ apiUrl: z.string(), operatorKey: z.string(), blobConnectionString: z.string() });
export type Connection = z.infer<typeof Connection>;

export interface RunningCloud {
  connection: Connection;
  logFile: string;
  /** Resolves when the cloud has ended, whoever ended it. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

export interface StartCloudOptions {
  root: string;
  dataDir: string;
  port: string;
  /** Whether there is a stand-in for models. */
  models: boolean;
  /** Stops the cloud, also while it is starting. */
  signal: AbortSignal;
}

/** Starts the local cloud as a process of its own; its lines go to a log file, its last ones into the error when it fails. */
export async function startCloud({ root, dataDir, port, models, signal }: StartCloudOptions): Promise<RunningCloud> {
  mkdirSync(dataDir, { recursive: true });
  const logFile = join(dataDir, 'cloud.log');
  const log = createWriteStream(logFile, { flags: 'a' });
  const program = join(root, 'dist/local/up/main.js');
  const flags = ['--app', root, '--data', dataDir, '--port', port, ...(models ? ['--models'] : [])];
  const child = spawn(process.execPath, [program, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Ctrl-C reaches this process alone, which then stops the cloud in order.
    detached: true,
  });
  let tail = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      log.write(chunk);
      tail = `${tail}${chunk.toString()}`.slice(-4000);
    });
  }
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      log.end();
      resolve();
    });
  });
  const askToStop = (): void => void child.kill('SIGTERM');
  signal.addEventListener('abort', askToStop, { once: true });

  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('message', () => {
      resolve();
    });
    void ended.then(() => {
      reject(new Error(`The cloud could not start (log: ${logFile}):\n${tail}`));
    });
  });
  return {
    connection: Connection.parse(JSON.parse(readFileSync(join(dataDir, 'cloud.json'), 'utf8'))),
    logFile,
    ended,
    async stop() {
      askToStop();
      await ended;
    },
  };
}
