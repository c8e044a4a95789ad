import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { readIfPresent, replaceWhole } from '../certificates';
import type { Clock } from '../identity';
import { Vault } from './vault';

export interface VaultStore {
  read(): Vault;
  /** Applies one change to a copy, writes it to disk, and only then lets anyone see it. A change that throws changes nothing. */
  change<T>(apply: (draft: Vault) => T): Promise<T>;
}

/** The vault in one file that only its owner can read. */
export async function openVaultStore(dataDir: string, clock: Clock): Promise<VaultStore> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'vault.json');
  const kept = await readIfPresent(file);
  let vault = kept === undefined ? { secrets: {}, deletedSecrets: {} } : Vault.parse(JSON.parse(kept));
  let lastChange: Promise<unknown> = Promise.resolve();

  const read = (): Vault => {
    forgetPurged(vault, clock.now().getTime() / 1_000);
    return vault;
  };
  const applyNow = async <T>(apply: (draft: Vault) => T): Promise<T> => {
    const draft = structuredClone(read());
    const result = apply(draft);
    await replaceWhole(file, JSON.stringify(draft));
    vault = draft;
    return result;
  };
  return {
    read,
    change(apply) {
      const change = lastChange.then(() => applyNow(apply));
      lastChange = change.catch(() => undefined); // The caller hears of it; the next change starts from the state before it.
      return change;
    },
  };
}

/** The real service purges by itself when the retention is over. */
function forgetPurged(vault: Vault, nowSeconds: number): void {
  for (const [key, secret] of Object.entries(vault.deletedSecrets)) {
    if (secret.scheduledPurgeDate <= nowSeconds) delete vault.deletedSecrets[key];
  }
}
