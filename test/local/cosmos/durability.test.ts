import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { Agent } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { CosmosClient } from '@azure/cosmos';
import { build } from 'esbuild';
import { z } from 'zod';

import { createTokenIssuer, SYSTEM_ASSIGNED_CLIENT_ID } from '../../../local/identity';
import { WELL_KNOWN_KEY } from '../../../local/cosmos';

const ReadyLine = z.object({ ready: z.literal(true), url: z.string() });

describe('as a process of its own', () => {
  let directory: string;
  let child: ChildProcess | undefined;
  let agent: Agent;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'cosmos-process-'));
    await build({
      entryPoints: [join(__dirname, '../../../local/cosmos/main.ts')],
      outfile: join(directory, 'main.cjs'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    });
  });
  afterEach(() => stop('SIGKILL'));
  afterAll(() => rm(directory, { recursive: true, force: true }));

  const start = async (): Promise<string> => {
    const flags = ['--data', join(directory, 'data'), '--certificates', join(directory, 'certificates')];
    const started = spawn(process.execPath, [join(directory, 'main.cjs'), ...flags], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child = started;
    for await (const line of createInterface({ input: started.stdout })) {
      agent = new Agent({ ca: await readFile(join(directory, 'certificates', 'ca.pem')), keepAlive: true });
      return ReadyLine.parse(JSON.parse(line)).url;
    }
    throw new Error('The emulator did not start.');
  };

  const stop = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> => {
    const running = child;
    child = undefined;
    agent.destroy();
    if (running === undefined) return null;
    const exited = once(running, 'exit');
    running.kill(signal);
    await exited;
    return running.exitCode;
  };

  test('loses no acknowledged write and keeps no half of a batch when it is killed', async () => {
    const first = new CosmosClient({ endpoint: await start(), key: WELL_KNOWN_KEY, agent });
    const { database } = await first.databases.create({ id: 'main' });
    const { container } = await database.containers.create({ id: 'things', partitionKey: '/tenant' });
    const acknowledged: string[] = [];
    const writer = async (name: string): Promise<void> => {
      for (let index = 0; child !== undefined; index += 1) {
        const pair = ['a', 'b'].map((half) => `${name}-${index}-${half}`);
        const operations = pair.map((id) => ({ operationType: 'Create' as const, resourceBody: { id, tenant: name } }));
        try {
          await container.items.batch(operations, name);
        } catch {
          // The emulator was killed: this batch was not acknowledged.
          return;
        }
        acknowledged.push(...pair);
        if (acknowledged.length >= 300) await stop('SIGKILL');
      }
    };
    await Promise.all(['w1', 'w2', 'w3', 'w4'].map(writer));
    first.dispose();

    const second = new CosmosClient({ endpoint: await start(), key: WELL_KNOWN_KEY, agent });
    const again = second.database('main').container('things');
    const { resources } = await again.items.query<string>('SELECT VALUE c.id FROM c').fetchAll();
    second.dispose();

    const kept = new Set(resources);
    expect(acknowledged.length).toBeGreaterThanOrEqual(300);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expect(resources.filter((id) => !kept.has(id.replace(/[ab]$/, (half) => (half === 'a' ? 'b' : 'a'))))).toEqual([]);
  });

  test('accepts tokens of the local identity and stops cleanly', async () => {
    const endpoint = await start();
    const issuer = createTokenIssuer(join(directory, 'certificates'));
    const getToken = async () => {
      const { token } = await issuer.issue(endpoint, SYSTEM_ASSIGNED_CLIENT_ID);
      return { token, expiresOnTimestamp: Date.now() + 3_600_000 };
    };
    const client = new CosmosClient({ endpoint, agent, aadCredentials: { getToken } });

    const { resources } = await client.databases.readAll().fetchAll();
    client.dispose();

    expect(resources.map(({ id }) => id)).toEqual(['main']);
    expect(await stop('SIGTERM')).toBe(0);
  });
});
