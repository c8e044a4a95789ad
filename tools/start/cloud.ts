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
  /** Resolves when the cloud has ended: true when somebody asked for it. */
  stopped(): Promise<boolean>;
  stop(): Promise<void>;
}

export interface StartCloudOptions {
  root: string;
  dataDir: string;
  port: string;
}

/** Starts the local cloud as a process of its own; its lines go to a log file, its last ones into the error when it fails. */
export async function startCloud({ root, dataDir, port }: StartCloudOptions): Promise<RunningCloud> {
  mkdirSync(dataDir, { recursive: true });
  const logFile = join(dataDir, 'cloud.log');
  const log = createWriteStream(logFile, { flags: 'a' });
  const program = join(root, 'dist/local/up/main.js');
  const child = spawn(process.execPath, [program, '--app', root, '--data', dataDir, '--port', port], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Ctrl-C reaches this process alone, which then stops the cloud in order.
    detached: true,
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let tail = '';
  let wasAsked = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      log.write(chunk);
      tail = `${tail}${chunk.toString()}`.slice(-4000);
    });
  }
  const askToStop = (): void => {
    wasAsked = true;
    child.kill('SIGTERM');
  };
  process.once('SIGINT', askToStop);
  process.once('SIGTERM', askToStop);

  await new Promise<void>((resolve, reject) => {
    child.once('message', () => {
      resolve();
    });
    void ended.then(() => {
      reject(new Error(wasAsked ? 'Stopped.' : `The cloud could not start (log: ${logFile}):\n${tail}`));
    });
  });
  const connection = Connection.parse(JSON.parse(readFileSync(join(dataDir, 'cloud.json'), 'utf8')));
  return {
    connection,
    logFile,
    async stopped() {
      await ended;
      if (!wasAsked) console.error(`The cloud has ended by itself; see ${logFile}.`);
      return wasAsked;
    },
    async stop() {
      askToStop();
      await ended;
      log.end();
    },
  };
}
