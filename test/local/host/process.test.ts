import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { buildApp, type BuiltApp } from './support/build-app';
import { LogLines } from './support/log-lines';

const Ready = z.object({ ready: z.literal(true), url: z.string() });
const MEGABYTE = 1024 * 1024;

interface Run {
  readonly child: ChildProcess;
  readonly url: string;
  readonly log: LogLines;
}

let built: BuiltApp;
let hostFile: string;
const runs: ChildProcess[] = [];

beforeAll(async () => {
  built = await buildApp('http-app');
  hostFile = await built.buildHost();
});
afterAll(async () => {
  for (const child of runs) child.kill('SIGKILL');
  await built.remove();
});

async function run(...flags: string[]): Promise<Run> {
  const child = spawn(process.execPath, [
    hostFile,
    ...['--app', built.appDir, '--data', built.dataDir, '--port', '0'],
    ...flags,
  ]);
  runs.push(child);
  const log = new LogLines();
  createInterface({ input: child.stdout }).on('line', log.add);
  const [line = ''] = await log.waitFor(/^\{"ready"/);
  return { child, url: Ready.parse(JSON.parse(line)).url, log };
}

async function workerPid(url: string): Promise<number> {
  const response = await fetch(`${url}/api/pid`);
  return z.object({ pid: z.number() }).parse(await response.json()).pid;
}

/** Settles when the process is gone. */
async function ended(pid: number): Promise<void> {
  for (;;) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
    if (stat === undefined || /\) Z /.test(stat)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('the host as a process', () => {
  it('stops cleanly on SIGTERM', async () => {
    const { child, url, log } = await run('--log-format', 'json');
    const pid = await workerPid(url);

    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as unknown[];

    expect(code).toBe(0);
    await ended(pid);
    const lines = log.lines.map((line): unknown => JSON.parse(line));
    expect(lines).toContainEqual(
      expect.objectContaining({
        level: 'information',
        source: 'pid',
        outcome: 'Succeeded',
        durationMs: expect.any(Number) as unknown,
      }),
    );
  });

  it('leaves nothing behind when it is killed', async () => {
    const { child, url } = await run();
    const pid = await workerPid(url);

    child.kill('SIGKILL');

    await expect(ended(pid)).resolves.toBeUndefined();
  });

  it('leaves nothing behind when it is killed while the app blocks', async () => {
    const { child, url, log } = await run();
    const pid = await workerPid(url);
    fetch(`${url}/api/block`).catch(() => undefined);
    await log.waitFor(/app: blocking/);

    child.kill('SIGKILL');

    await expect(ended(pid)).resolves.toBeUndefined();
  });

  it('streams an upload of 500 MB without holding it in memory', async () => {
    const { child, url } = await run();
    const chunk = Buffer.alloc(MEGABYTE, 'x');
    const upload = new ReadableStream({
      pull(controller): void {
        if (sent === 500) return controller.close();
        sent += 1;
        controller.enqueue(chunk);
      },
    });
    let sent = 0;

    const response = await fetch(`${url}/api/count`, { method: 'POST', body: upload, duplex: 'half' });

    expect(await response.json()).toMatchObject({ sizeBytes: 500 * MEGABYTE });
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
    const peakKilobytes = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]);
    expect(peakKilobytes).toBeLessThan(350 * 1024);
    child.kill('SIGKILL');
  });

  it('exits with an error that names the cause when the app is not there', async () => {
    const child = spawn(process.execPath, [hostFile, '--app', built.dataDir, '--data', built.dataDir, '--port', '0']);
    let errors = '';
    child.stderr.on('data', (text) => (errors += String(text)));

    const [code] = (await once(child, 'close')) as unknown[];

    expect(code).toBe(1);
    expect(errors).toMatch(/It could not start: .*package\.json/);
  });
});
