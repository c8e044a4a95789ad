import type { TokenCredential } from '@azure/identity';
import { SecretClient } from '@azure/keyvault-secrets';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { AurelisError } from '../../kernel';

export interface KeyVaultSettings {
  url: string;
  /** Off only on one machine, where the vault's address is not below vault.azure.net. */
  verifyChallenge: boolean;
  cacheSeconds: number;
  /** How long one reading may take, with all that the SDK tries again. */
  deadlineMs?: number;
}

/** Any secret by its name: those the product needs, and those an installation names, such as keys of models. */
export interface VaultSecrets {
  get(name: string): Promise<string>;
  /** Undefined for one that nobody has stored. */
  find(name: string): Promise<string | undefined>;
}

const ASKED_AGAIN_AFTER_MS = 30_000;
/** The SDK knows no end: behind a vault that takes calls and answers none, every caller of the product would wait. */
const DEADLINE_MS = 10_000;

/**
 * Secrets from Key Vault, kept for a while: a rotated secret is seen when that time is over, without a restart. While the vault is out of
 * reach, what was read last holds on: nobody can rotate it then, and without it no caller could be told from another.
 */
export function createKeyVaultSecrets(settings: KeyVaultSettings, credential: TokenCredential): VaultSecrets {
  const client = new SecretClient(settings.url, credential, {
    disableChallengeResourceVerification: !settings.verifyChallenge,
  });
  const cache = new LRUCache<string, string>({
    max: 100,
    ttl: settings.cacheSeconds * 1000,
    async fetchMethod(name, known, { options }) {
      try {
        return await readSecret(client, name, settings.deadlineMs ?? DEADLINE_MS);
      } catch (error) {
        if (known === undefined || !isOfVaultDown(error)) throw error;
        options.ttl = ASKED_AGAIN_AFTER_MS;
        return known;
      }
    },
  });

  return {
    async find(name) {
      try {
        return await cache.fetch(name);
      } catch (error) {
        if (answeredStatus(error) === 404) return undefined;
        throw error;
      }
    },
    async get(name) {
      const value = await cache.fetch(name);
      if (value === undefined) throw new Error(`The secret ${name} has no value.`);
      return value;
    },
  };
}

async function readSecret(client: SecretClient, name: string, deadlineMs: number): Promise<string | undefined> {
  try {
    return (await client.getSecret(name, { abortSignal: AbortSignal.timeout(deadlineMs) })).value;
  } catch (cause) {
    throw new AurelisError('UPSTREAM_UNAVAILABLE', 'A secret could not be read. Try again shortly.', {
      cause,
      retryAfterSeconds: 10,
    });
  }
}

/** What the vault answered, where it did: the SDK exports no type for it. */
const Answered = z.object({ statusCode: z.number() });

/** A vault that answers that a secret is gone, or not ours to read, is not down. */
function isOfVaultDown(error: unknown): boolean {
  const status = answeredStatus(error);
  return status === undefined || status === 429 || status >= 500;
}

function answeredStatus(error: unknown): number | undefined {
  return Answered.safeParse(error instanceof AurelisError ? error.cause : error).data?.statusCode;
}
