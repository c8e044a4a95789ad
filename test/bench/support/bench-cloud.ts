import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const Connection = z.object({ apiUrl: z.string(), operatorKey: z.string() });
const NewTenant = z.object({ data: z.object({ admin_key: z.object({ key: z.string() }) }) });

export interface BenchCloud {
  apiUrl: string;
  key: string;
  /** Of the local cloud; the Functions host and its worker are children of it. */
  processId: number;
  stop(): Promise<void>;
}

/** The built local cloud, every part a process of its own as `npm start` runs it. */
export async function startBenchCloud(root: string): Promise<BenchCloud> {
  const dataDir = mkdtempSync(join(tmpdir(), 'aurelis-bench-cloud-'));
  const child = spawn(
    process.execPath,
    [join(root, 'dist/local/up/main.js'), '--app', root, '--data', dataDir, '--port', '0'],
    { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    void ended.then(() => {
      reject(new Error('The local cloud could not start; see npm start.'));
    });
  });
  const { apiUrl, operatorKey } = Connection.parse(JSON.parse(readFileSync(join(dataDir, 'cloud.json'), 'utf8')));
  return {
    apiUrl,
    key: await createTenant(apiUrl, operatorKey),
    processId: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function createTenant(apiUrl: string, operatorKey: string): Promise<string> {
  const response = await fetch(new URL('/api/v1/tenants', apiUrl), {
    method: 'POST',
    headers: { authorization: `Bearer ${operatorKey}` },
    body: JSON.stringify({ name: 'bench' }),
  });
  return NewTenant.parse(await response.json()).data.admin_key.key;
}
