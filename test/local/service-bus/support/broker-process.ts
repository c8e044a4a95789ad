import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { z } from 'zod';

import { configOf, type QueueProperties } from './emulator';

const ReadyLine = z.object({ ready: z.literal(true), url: z.string() });

/** The emulator as a process of its own, to be killed. */
export class BrokerProcess {
  readonly dir = mkdtempSync(join(tmpdir(), 'service-bus-process-'));
  private child: ChildProcess | undefined;

  async build(queues: Record<string, QueueProperties>): Promise<void> {
    writeFileSync(join(this.dir, 'Config.json'), JSON.stringify(configOf(queues)));
    await build({
      entryPoints: [join(__dirname, '../../../../local/service-bus/main.ts')],
      outfile: join(this.dir, 'main.cjs'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    });
  }

  /** Starts it on what it left behind, and returns the connection string. */
  async start(): Promise<string> {
    const file = (name: string): string => join(this.dir, name);
    const ports = ['--port', '0', '--http-port', '0', '--identity-port', '0'];
    const folders = ['--data', file('data'), '--certificates', file('certificates'), '--config', file('Config.json')];
    const child = spawn(process.execPath, [file('main.cjs'), ...ports, ...folders], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    for await (const line of createInterface({ input: child.stdout })) {
      const { url } = ReadyLine.parse(JSON.parse(line));
      const key = 'SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=SAS_KEY_VALUE';
      return `Endpoint=${url};${key};UseDevelopmentEmulator=true`;
    }
    throw new Error('The Service Bus emulator did not start.');
  }

  async kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    const child = this.child;
    this.child = undefined;
    if (child === undefined) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }

  async dispose(): Promise<void> {
    await this.kill();
    rmSync(this.dir, { recursive: true, force: true });
  }
}
