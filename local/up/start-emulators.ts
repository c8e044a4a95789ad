import { join } from 'node:path';
import { describeEndpoint } from '../blob';
import { ensureIdentityHeader } from '../identity';
import { monitorConnectionString } from '../monitor';
import { connectionStringOf } from '../service-bus';
import type { CloudParts } from './cloud-parts';
import { preferPort } from './free-port';
import { spawnEmulator, type SpawnedEmulator } from './spawn-emulator';

export interface EmulatorOptions {
  /** Folder of the bundled emulators, `<part>/main.js`. */
  programsDir: string;
  /** Everything the emulators keep, one folder each. */
  dataDir: string;
  certificatesDir: string;
  certificateFile: string;
  serviceBusConfigFile: string;
  eventSubscriptionsFile: string;
  /** Whether there is a stand-in for models; without one no model is configured. */
  withModels: boolean;
  log(line: string): void;
}

export interface Emulators {
  parts: CloudParts;
  /** Resolves with the name of the first part that ends without being asked to. */
  failed: Promise<string>;
  stop(): Promise<void>;
}

/** Where each part listens when nobody else does. */
const WANTED_PORTS = {
  identity: 7081,
  cosmos: 8081,
  'key-vault': 8443,
  monitor: 8444,
  'service-bus': 5672,
  'event-grid': 8445,
  blob: 10_000,
  models: 8446,
} as const;
type Part = keyof typeof WANTED_PORTS;

/** Starts every emulator as a process of its own: identity first, the others ask it nothing but its key. */
export async function startEmulators(options: EmulatorOptions): Promise<Emulators> {
  const started: SpawnedEmulator[] = [];
  // The last one first: blob storage tells Event Grid, Event Grid tells Service Bus, and each ends only once it has.
  const stop = async (): Promise<void> => {
    for (let last = started.pop(); last !== undefined; last = started.pop()) await last.stop();
  };
  const start = async (part: Part, flags: Record<string, string> = {}): Promise<SpawnedEmulator> => {
    const emulator = await spawnPart(part, flags, options);
    started.push(emulator);
    return emulator;
  };

  try {
    const identity = await start('identity');
    const amqpsPort = await preferPort(5671);
    const [cosmos, keyVault, monitor, serviceBus] = await Promise.all([
      start('cosmos'),
      start('key-vault'),
      start('monitor'),
      start('service-bus', {
        config: options.serviceBusConfigFile,
        'identity-port': String(amqpsPort),
        'http-port': String(await preferPort(5300)),
      }),
    ]);
    const eventGrid = await start('event-grid', {
      'service-bus': connectionStringOf(Number(new URL(serviceBus.url).port)),
      subscriptions: options.eventSubscriptionsFile,
    });
    const blob = await start('blob', { 'event-grid': eventGrid.url });
    const models = options.withModels ? await start('models') : undefined;
    const parts: CloudParts = {
      identity: { url: identity.url, environment: await identityEnvironment(identity.url, options.certificatesDir) },
      cosmos: { url: cosmos.url },
      keyVault: { url: keyVault.url },
      monitor: { url: monitor.url, connectionString: monitorConnectionString(monitor.url) },
      serviceBus: { fullyQualifiedNamespace: `localhost:${amqpsPort}` },
      blob: { url: describeEndpoint(blob.url).endpoint },
      ...(models === undefined ? {} : { models: { url: models.url } }),
    };
    const failed = Promise.race(
      Object.entries({
        identity,
        cosmos,
        keyVault,
        monitor,
        serviceBus,
        eventGrid,
        blob,
        ...(models && { models }),
      }).map(async ([name, { ended }]) => {
        await ended;
        return name;
      }),
    );
    return { parts, failed, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function spawnPart(
  part: Part,
  flags: Record<string, string>,
  options: EmulatorOptions,
): Promise<SpawnedEmulator> {
  return spawnEmulator({
    name: part,
    file: join(options.programsDir, part, 'main.js'),
    flags: {
      port: String(await preferPort(WANTED_PORTS[part])),
      certificates: options.certificatesDir,
      ...(part === 'identity' ? {} : { data: join(options.dataDir, part) }),
      ...flags,
    },
    environment: { ...process.env, NODE_EXTRA_CA_CERTS: options.certificateFile },
    log: (line) => {
      options.log(`[${part}] ${line}`);
    },
  });
}

async function identityEnvironment(
  url: string,
  certificatesDir: string,
): Promise<CloudParts['identity']['environment']> {
  return { IDENTITY_ENDPOINT: `${url}/msi/token`, IDENTITY_HEADER: await ensureIdentityHeader(certificatesDir) };
}
