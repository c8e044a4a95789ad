import type { TokenCredential } from '@azure/identity';
import { SecretClient } from '@azure/keyvault-secrets';
import { LRUCache } from 'lru-cache';
import { AurelisError } from '../../kernel';

export interface KeyVaultSettings {
  url: string;
  /** Off only on one machine, where the vault's address is not below vault.azure.net. */
  verifyChallenge: boolean;
  cacheSeconds: number;
}

/** Any secret by its name: those the product needs, and those an installation names, such as keys of models. */
export interface VaultSecrets {
  get(name: string): Promise<string>;
}

/** Secrets from Key Vault, kept for a while: a rotated secret is seen when that time is over, without a restart. */
export function createKeyVaultSecrets(settings: KeyVaultSettings, credential: TokenCredential): VaultSecrets {
  const client = new SecretClient(settings.url, credential, {
    disableChallengeResourceVerification: !settings.verifyChallenge,
  });
  const cache = new LRUCache<string, string>({
    max: 100,
    ttl: settings.cacheSeconds * 1000,
    fetchMethod: (name) => readSecret(client, name),
  });

  return {
    async get(name) {
      const value = await cache.fetch(name);
      if (value === undefined) throw new Error(`The secret ${name} has no value.`);
      return value;
    },
  };
}

async function readSecret(client: SecretClient, name: string): Promise<string | undefined> {
  try {
    return (await client.getSecret(name)).value;
  } catch (cause) {
    throw new AurelisError('UPSTREAM_UNAVAILABLE', 'A secret could not be read. Try again shortly.', {
      cause,
      retryAfterSeconds: 10,
    });
  }
}
