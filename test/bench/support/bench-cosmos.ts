import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { CosmosClient, PartitionKeyDefinitionVersion, PartitionKeyKind } from '@azure/cosmos';
import settings from '../../../local/cloud.json';
import { WELL_KNOWN_KEY } from '../../../local/cosmos';
import type { CosmosDatabase } from '../../../shared/azure';

const { database: DATABASE, containers } = settings.cosmos;

export interface BenchCosmos {
  database: CosmosDatabase;
  stop(): Promise<void>;
}

/** The local database as a process of its own, with the containers that models need. */
export async function startBenchCosmos(root: string): Promise<BenchCosmos> {
  const folder = mkdtempSync(join(tmpdir(), 'aurelis-bench-cosmos-'));
  const certificates = join(folder, 'certificates');
  const child = spawn(
    process.execPath,
    [join(root, 'dist/local/cosmos/main.js'), '--data', join(folder, 'data'), '--certificates', certificates],
    { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const endpoint = await new Promise<string>((resolve, reject) => {
    child.once('message', ({ url }: { url: string }) => {
      resolve(url);
    });
    void ended.then(() => {
      reject(new Error('The local database could not start; see npm run build.'));
    });
  });
  const authority = readFileSync(join(certificates, 'ca.pem'), 'utf8');
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), authority]);
  const client = new CosmosClient({ endpoint, key: WELL_KNOWN_KEY });
  const { database } = await client.databases.createIfNotExists({ id: DATABASE });
  for (const name of ['usage', 'models', 'answers'] as const) {
    const { partitionKey: paths, defaultTtlSeconds: defaultTtl } = containers[name];
    const partitionKey = { paths, kind: PartitionKeyKind.Hash, version: PartitionKeyDefinitionVersion.V2 };
    await database.containers.createIfNotExists({ id: name, partitionKey, defaultTtl });
  }
  return {
    database: {
      container: (name) => database.container(name),
      ping: async () => void (await database.read()),
      time: async () => new Date(),
      close: () => client.dispose(),
    },
    async stop() {
      client.dispose();
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
