/**
 * Gives every secret that the key vault of a deployment lacks a random value. Safe to repeat: what is there stays.
 *
 *   node tools/create-secrets.ts [vault]
 *
 * The vault is an address such as https://kv-….vault.azure.net; without one it is that of KEY_VAULT_URL, which azd sets. Whoever runs it has
 * to be signed in (azd or az) and to have the role "Key Vault Secrets Officer" on the vault.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AzureCliCredential, AzureDeveloperCliCredential, ChainedTokenCredential } from '@azure/identity';
import { z } from 'zod';
import { createMissingSecrets } from './azure/create-missing-secrets.ts';

const root = join(import.meta.dirname, '..');
const { secrets } = z
  .object({ secrets: z.array(z.string()).min(1) })
  .parse(JSON.parse(readFileSync(join(root, 'local/cloud.json'), 'utf8')));

try {
  const url = z
    .url({ protocol: /^https$/, error: 'Name the vault, or set KEY_VAULT_URL.' })
    .parse(process.argv[2] ?? process.env['KEY_VAULT_URL']);
  const credential = new ChainedTokenCredential(new AzureDeveloperCliCredential(), new AzureCliCredential());
  const created = await createMissingSecrets({ url, verifyChallenge: true }, secrets, credential);
  console.log(created.length === 0 ? 'The vault has all secrets.' : `Made ${created.join(', ')}.`);
} catch (error) {
  console.error(error instanceof z.ZodError ? z.prettifyError(error) : error);
  process.exitCode = 1;
}
