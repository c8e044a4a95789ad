import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { DefaultAzureCredential } from '@azure/identity';
import { SecretClient } from '@azure/keyvault-secrets';
import { ensureCertificateAuthority } from '../../../local/certificates';
import { startIdentity, type IdentityEmulator } from '../../../local/identity';
import { startKeyVault, type KeyVaultEmulator } from '../../../local/key-vault';
import { createMissingSecrets } from '../../../tools/azure/create-missing-secrets';

let dataDir: string;
let identity: IdentityEmulator;
let keyVault: KeyVaultEmulator;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'aurelis-secrets-'));
  const certificatesDir = join(dataDir, 'certificates');
  const { certificateFile } = await ensureCertificateAuthority(certificatesDir);
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), readFileSync(certificateFile, 'utf8')]);
  identity = await startIdentity({ certificatesDir });
  keyVault = await startKeyVault({ dataDir: join(dataDir, 'key-vault'), certificatesDir });
  Object.assign(process.env, identity.environment);
});

afterAll(async () => {
  await keyVault.close();
  await identity.close();
  rmSync(dataDir, { recursive: true, force: true });
});

it('makes what is missing, each with a value of its own, and changes nothing the second time', async () => {
  const vault = { url: keyVault.url, verifyChallenge: false };
  const credential = new DefaultAzureCredential();
  const client = new SecretClient(vault.url, credential, { disableChallengeResourceVerification: true });
  await client.setSecret('second', 'ours');

  const created = await createMissingSecrets(vault, ['first', 'second', 'third'], credential);
  const [first, second, third] = await Promise.all(
    ['first', 'second', 'third'].map(async (name) => (await client.getSecret(name)).value),
  );
  const again = await createMissingSecrets(vault, ['first', 'second', 'third'], credential);

  expect(created).toEqual(['first', 'third']);
  expect(second).toBe('ours');
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(third).toMatch(/^[0-9a-f]{64}$/);
  expect(first).not.toBe(third);
  expect(again).toEqual([]);
});
