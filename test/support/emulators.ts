import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import settings from '../../local/cloud.json';
import { CloudSettings, provision } from '../../local/up';
import { createCredential } from '../../shared/azure';
import { startParts, stopParts, type Observers, type Parts } from './cloud/start-parts';

export interface Emulators {
  parts: Parts;
  /** What the product's adapters show: the identity the emulators know. */
  credential: ReturnType<typeof createCredential>;
  stop(): Promise<void>;
}

/** The emulators with everything the product expects to be there, and no host. */
export async function startEmulators(observers: Observers = {}): Promise<Emulators> {
  const dataDir = mkdtempSync(join(tmpdir(), 'aurelis-emulators-'));
  const parts = await startParts(dataDir, observers, { lockDuration: 'PT1M' });
  const authority = readFileSync(parts.certificateFile, 'utf8');
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), authority]);
  const { identity, cosmos, keyVault, monitor, serviceBus, blob } = parts;
  await provision(
    {
      identity,
      cosmos,
      keyVault,
      monitor,
      serviceBus: { fullyQualifiedNamespace: serviceBus.fullyQualifiedNamespace ?? '' },
      blob: { url: blob.endpoint },
    },
    CloudSettings.parse(settings),
  );
  return {
    parts,
    credential: createCredential(undefined),
    async stop() {
      await stopParts(parts);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
