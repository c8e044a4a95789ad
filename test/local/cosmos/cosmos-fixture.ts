import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { Agent } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  CosmosClient,
  type Container,
  type ContainerRequest,
  type CosmosClientOptions,
  type Database,
} from '@azure/cosmos';

import { ensureCertificateAuthority } from '../../../local/certificates';
import { startCosmos, type CosmosEmulator, type CosmosOptions } from '../../../local/cosmos';

export interface CosmosFixture {
  readonly emulator: CosmosEmulator;
  readonly client: CosmosClient;
  readonly database: Database;
  /** Trusts the certificate of the emulator. */
  readonly agent: Agent;
  newClient(options?: Partial<CosmosClientOptions>): CosmosClient;
  newContainer(request?: Partial<ContainerRequest>): Promise<Container>;
  stop(): Promise<void>;
}

/** One emulator in this process, in a folder of its own, with a client that trusts its certificate. */
export async function startFixture(options: Partial<CosmosOptions> = {}): Promise<CosmosFixture> {
  const directory = await mkdtemp(join(tmpdir(), 'cosmos-'));
  const authority = await ensureCertificateAuthority(join(directory, 'certificates'));
  const tls = await authority.issue(['127.0.0.1', 'localhost']);
  const emulator = await startCosmos({ dataDir: join(directory, 'data'), tls, ...options });
  const agent = new Agent({ ca: await readFile(authority.certificateFile), keepAlive: true });
  const clients: CosmosClient[] = [];
  const newClient = (clientOptions: Partial<CosmosClientOptions> = {}): CosmosClient => {
    const client = new CosmosClient({ endpoint: emulator.url, key: emulator.key, agent, ...clientOptions });
    clients.push(client);
    return client;
  };
  const client = newClient();
  const { database } = await client.databases.create({ id: 'main' });
  let containers = 0;
  return {
    emulator,
    client,
    database,
    agent,
    newClient,
    newContainer: async (request = {}) => {
      containers += 1;
      const definition = { id: `container-${containers}`, partitionKey: { paths: ['/tenant'] }, ...request };
      return (await database.containers.create(definition)).container;
    },
    stop: async () => {
      for (const open of clients) open.dispose();
      agent.destroy();
      await emulator.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** The status an operation was refused with. */
export async function refusal(operation: Promise<unknown>): Promise<number> {
  try {
    await operation;
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'number') return error.code;
    throw error;
  }
  throw new Error('The operation was not refused.');
}
