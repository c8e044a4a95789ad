import { randomBytes } from 'node:crypto';
import type { TokenCredential } from '@azure/identity';
import { SecretClient } from '@azure/keyvault-secrets';

export interface Vault {
  url: string;
  /** Off only on one machine, where the vault's address is not below vault.azure.net. */
  verifyChallenge: boolean;
}

/** Gives each secret that the vault lacks a random value, and leaves the others alone. Returns the names of the new ones. */
export async function createMissingSecrets(
  vault: Vault,
  names: readonly string[],
  credential: TokenCredential,
): Promise<string[]> {
  const client = new SecretClient(vault.url, credential, {
    disableChallengeResourceVerification: !vault.verifyChallenge,
  });
  const created: string[] = [];
  for (const name of names) {
    if (await isThere(client, name)) continue;
    await client.setSecret(name, randomBytes(32).toString('hex'));
    created.push(name);
  }
  return created;
}

async function isThere(client: SecretClient, name: string): Promise<boolean> {
  try {
    await client.getSecret(name);
    return true;
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error && error.statusCode === 404) return false;
    throw error;
  }
}
