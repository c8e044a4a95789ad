import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

const START_TIMEOUT_MS = 60_000;

/** The port a starting Azurite says it listens on; rejects with what it complained about when it ends instead. */
export async function waitForPort(child: ChildProcess): Promise<number> {
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('Azurite was started without its output.');
  let complaint = '';
  stderr.setEncoding('utf8').on('data', (text: string) => (complaint = `${complaint}${text}`.slice(-2_000)));
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const timer = setTimeout(() => {
    reject(new Error(`Azurite did not listen within ${START_TIMEOUT_MS} ms. ${complaint}`));
  }, START_TIMEOUT_MS);
  child.once('error', reject);
  child.once('exit', (code) => reject(new Error(`Azurite ended before it listened (${code}). ${complaint}`)));
  createInterface({ input: stdout }).on('line', (line) => {
    const port = /successfully listens on https:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
    if (port !== undefined) resolve(Number(port));
  });
  return await promise.finally(() => clearTimeout(timer));
}
