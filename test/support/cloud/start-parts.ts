import { join } from 'node:path';
import { startBlob, type BlobEmulator, type ObserveBlob } from '../../../local/blob';
import { ensureCertificateAuthority } from '../../../local/certificates';
import { startCosmos, type CosmosEmulator, type CosmosObservation } from '../../../local/cosmos';
import { startEventGrid, type EventGridEmulator } from '../../../local/event-grid';
import { createTokenVerifier, startIdentity, type IdentityEmulator } from '../../../local/identity';
import { startKeyVault, type KeyVaultEmulator } from '../../../local/key-vault';
import { startMonitor, type MonitorEmulator } from '../../../local/monitor';
import {
  loadServiceBusConfig,
  startServiceBus,
  type ServiceBusConfig,
  type ServiceBusEmulator,
  type ServiceBusObservation,
} from '../../../local/service-bus';
import subscriptions from '../../../local/event-subscriptions.json';

/** Told of every step of the emulators; what it throws cuts the connection at that point. */
export interface Observers {
  serviceBus?(observation: ServiceBusObservation): void | Promise<void>;
  cosmos?(observation: CosmosObservation): void | Promise<void>;
  blob?: ObserveBlob;
}

export interface Parts {
  certificateFile: string;
  identity: IdentityEmulator;
  cosmos: CosmosEmulator;
  keyVault: KeyVaultEmulator;
  monitor: MonitorEmulator;
  serviceBus: ServiceBusEmulator;
  eventGrid: EventGridEmulator;
  blob: BlobEmulator;
  /** Accepts tokens of the identity for the audience, and throws for others. */
  verifyToken(token: string, audiences: readonly string[]): Promise<void>;
}

const ROOT = join(__dirname, '../../..');

/** The emulators inside this process, on free ports, so that a test can watch and break them. */
export async function startParts(
  dataDir: string,
  observers: Observers,
  { lockDuration, databaseNow }: { lockDuration: string; databaseNow?: (() => number) | undefined },
): Promise<Parts> {
  const certificatesDir = join(dataDir, 'certificates');
  const authority = await ensureCertificateAuthority(certificatesDir);
  const verifier = createTokenVerifier(certificatesDir);
  const tls = await authority.issue(['127.0.0.1', 'localhost']);
  const folder = (part: string) => ({ dataDir: join(dataDir, part), certificatesDir });

  const identity = await startIdentity({ certificatesDir });
  const cosmos = await startCosmos({
    dataDir: join(dataDir, 'cosmos'),
    tls,
    verifyToken: (token, audiences) => verifier.verify(token, audiences),
    observe: (observation) => observers.cosmos?.(observation),
    ...(databaseNow === undefined ? {} : { now: databaseNow }),
  });
  const keyVault = await startKeyVault(folder('key-vault'));
  const monitor = await startMonitor(folder('monitor'));
  const serviceBus = await startServiceBus({
    dataDir: join(dataDir, 'service-bus'),
    config: withLockDuration(loadServiceBusConfig(join(ROOT, 'local/service-bus.config.json')), lockDuration),
    observe: (observation) => observers.serviceBus?.(observation),
    identity: { ...tls, verifyToken: (token, audience) => verifier.verify(token, [audience]) },
  });
  const eventGrid = await startEventGrid({
    ...folder('event-grid'),
    connectionString: serviceBus.connectionString,
    subscriptions,
  });
  const blob = await startBlob({
    ...folder('blob'),
    publish: (event) => eventGrid.publish(event),
    observe: (observation) => observers.blob?.(observation),
  });
  return {
    certificateFile: authority.certificateFile,
    identity,
    cosmos,
    keyVault,
    monitor,
    serviceBus,
    eventGrid,
    blob,
    verifyToken: (token, audiences) => verifier.verify(token, audiences),
  };
}

export async function stopParts(parts: Parts): Promise<void> {
  await parts.blob.close();
  await parts.eventGrid.close();
  await Promise.all(
    [parts.serviceBus, parts.monitor, parts.keyVault, parts.cosmos, parts.identity].map((part) => part.close()),
  );
}

/** Whoever dies with a lock leaves it to run out; a test does not wait a minute for that. */
function withLockDuration(config: ServiceBusConfig, lockDuration: string): ServiceBusConfig {
  const changed = structuredClone(config);
  for (const namespace of changed.UserConfig.Namespaces) {
    for (const queue of namespace.Queues) queue.Properties = { ...queue.Properties, LockDuration: lockDuration };
    for (const { Subscriptions } of namespace.Topics ?? []) {
      for (const subscription of Subscriptions) {
        subscription.Properties = { ...subscription.Properties, LockDuration: lockDuration };
      }
    }
  }
  return changed;
}
