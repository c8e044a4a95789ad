import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';

import type { TokenCredential } from '@azure/core-auth';
import { DefaultAzureCredential } from '@azure/identity';
import { SecretClient } from '@azure/keyvault-secrets';

import { ensureCertificateAuthority } from '../../../local/certificates';
import {
  createTokenIssuer,
  startIdentity,
  SYSTEM_ASSIGNED_CLIENT_ID,
  type IdentityEmulator,
} from '../../../local/identity';
import { startKeyVault, type KeyVaultEmulator } from '../../../local/key-vault';

const FAST = { intervalInMs: 5 };
const trustedBefore = getCACertificates('default');
const environment = { ...process.env };
let dir: string;
let identity: IdentityEmulator;
let vault: KeyVaultEmulator;
let client: SecretClient;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'key-vault-'));
  const authority = await ensureCertificateAuthority(join(dir, 'certificates'));
  setDefaultCACertificates([...trustedBefore, await readFile(authority.certificateFile, 'utf8')]);
  identity = await startIdentity({ certificatesDir: join(dir, 'certificates') });
  Object.assign(process.env, identity.environment);
  vault = await start();
  client = connect(new DefaultAzureCredential());
});
afterAll(async () => {
  setDefaultCACertificates(trustedBefore);
  process.env = environment;
  await Promise.all([vault.close(), identity.close()]);
  await rm(dir, { recursive: true, force: true });
});

describe('secrets through the unmodified SDK', () => {
  it('keeps every version of a secret with its properties', async () => {
    const expiresOn = new Date('2031-01-02T03:04:05Z');
    const first = await client.setSecret('versions', 'one', {
      contentType: 'text/plain',
      tags: { env: 'dev' },
      expiresOn,
    });
    await client.setSecret('versions', 'two');

    const newest = await client.getSecret('versions');
    const { version = '' } = first.properties;
    const oldest = await client.getSecret('versions', { version });

    expect(newest.value).toBe('two');
    expect(oldest).toMatchObject({
      value: 'one',
      properties: { contentType: 'text/plain', tags: { env: 'dev' }, expiresOn, enabled: true, version },
    });
    expect(await collect(client.listPropertiesOfSecretVersions('versions'))).toHaveLength(2);
  });

  it('finds a secret whatever the case of its name', async () => {
    await client.setSecret('Mixed-Case', 'one');

    expect((await client.getSecret('mixed-case')).value).toBe('one');
  });

  it('lists all secrets over several pages, without their values', async () => {
    for (let index = 0; index < 30; index++) await client.setSecret(`listed-${index}`, 'value');

    const pages = await collect(client.listPropertiesOfSecrets().byPage({ maxPageSize: 7 }));

    const listed = pages.flat().filter(({ name }) => name.startsWith('listed-'));
    expect(new Set(listed.map(({ name }) => name)).size).toBe(30);
    expect(Math.max(...pages.map((page) => page.length))).toBe(7);
    expect(JSON.stringify(listed)).not.toContain('"value"');
  });

  it('refuses to read a disabled secret, and reads it once enabled', async () => {
    const { properties } = await client.setSecret('disabled', 'one', { enabled: false });

    await expect(client.getSecret('disabled')).rejects.toMatchObject({ statusCode: 403, code: 'Forbidden' });
    await client.updateSecretProperties('disabled', properties.version ?? '', { enabled: true });
    expect((await client.getSecret('disabled')).value).toBe('one');
  });

  it.each(['absent', 'constructor'])('answers SecretNotFound for a name that was never set: %s', async (name) => {
    await expect(client.getSecret(name)).rejects.toMatchObject({ statusCode: 404, code: 'SecretNotFound' });
  });

  it('recovers a deleted secret, whose name is taken meanwhile', async () => {
    await client.setSecret('recovered', 'one');
    const deletion = await client.beginDeleteSecret('recovered', FAST);
    const deleted = await deletion.pollUntilDone();

    await expect(client.getSecret('recovered')).rejects.toMatchObject({ statusCode: 404 });
    await expect(client.setSecret('recovered', 'two')).rejects.toMatchObject({ statusCode: 409 });
    const listed = await collect(client.listDeletedSecrets());
    await (await client.beginRecoverDeletedSecret('recovered', FAST)).pollUntilDone();

    expect(deleted.recoveryId).toContain('/deletedsecrets/recovered');
    expect(listed.map(({ name }) => name)).toContain('recovered');
    expect((await client.getSecret('recovered')).value).toBe('one');
  });

  it('forgets a purged secret, whose name is free again', async () => {
    await client.setSecret('purged', 'one');
    await (await client.beginDeleteSecret('purged', FAST)).pollUntilDone();

    await client.purgeDeletedSecret('purged');

    await client.setSecret('purged', 'two');
    expect(await collect(client.listPropertiesOfSecretVersions('purged'))).toHaveLength(1);
  });

  it('restores all versions from a backup', async () => {
    await client.setSecret('backed-up', 'one');
    await client.setSecret('backed-up', 'two');
    const backup = await client.backupSecret('backed-up');
    if (backup === undefined) throw new Error('There is no backup.');

    await expect(client.restoreSecretBackup(backup)).rejects.toMatchObject({ statusCode: 409 });
    await (await client.beginDeleteSecret('backed-up', FAST)).pollUntilDone();
    await client.purgeDeletedSecret('backed-up');
    await client.restoreSecretBackup(backup);

    expect((await client.getSecret('backed-up')).value).toBe('two');
    expect(await collect(client.listPropertiesOfSecretVersions('backed-up'))).toHaveLength(2);
  });

  it('refuses a value over 25 KiB and a backup it did not write', async () => {
    await expect(client.setSecret('large', 'x'.repeat(25_601))).rejects.toMatchObject({ statusCode: 400 });
    await expect(client.restoreSecretBackup(Buffer.from('nonsense'))).rejects.toMatchObject({ statusCode: 400 });
  });
});

describe('durability', () => {
  it('has every acknowledged secret after a restart, in a file of its owner alone', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, index) => client.setSecret(`kept-${index}`, `value ${index}`)));

    const restarted = await start();

    const again = connect(new DefaultAzureCredential(), restarted.url);
    for (let index = 0; index < 10; index++) {
      expect((await again.getSecret(`kept-${index}`)).value).toBe(`value ${index}`);
    }
    await restarted.close();
    expect((await stat(join(dir, 'data', 'vault.json'))).mode & 0o777).toBe(0o600);
  });
});

describe('who may ask for what', () => {
  it('challenges a caller without a token, telling it which token to get', async () => {
    const response = await fetch(`${vault.url}/secrets?api-version=7.6`);

    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('resource="https://vault.azure.net"');
  });

  it.each([
    { why: 'for another audience', issue: () => issue('https://storage.azure.com') },
    { why: 'that has expired', issue: () => issue('https://vault.azure.net', new Date(Date.now() - 25 * 3_600_000)) },
    { why: 'with an altered payload', issue: async () => tamper(await issue('https://vault.azure.net')) },
  ])('refuses a token $why', async ({ issue: issueToken }) => {
    const token = await issueToken();
    const credential = { getToken: async () => ({ token, expiresOnTimestamp: Date.now() + 3_600_000 }) };

    await expect(connect(credential).getSecret('absent')).rejects.toMatchObject({ statusCode: 401 });
  });

  it.each([
    { why: 'keys', path: '/keys/one?api-version=7.6', status: 501 },
    { why: 'certificates', path: '/certificates?api-version=7.6', status: 501 },
    { why: 'a missing api-version', path: '/secrets', status: 400 },
    { why: 'a page that is too large', path: '/secrets?api-version=7.6&maxresults=26', status: 400 },
  ])('refuses $why loudly', async ({ path, status }) => {
    const headers = { authorization: `Bearer ${await issue('https://vault.azure.net')}` };

    const response = await fetch(`${vault.url}${path}`, { headers });

    expect(response.status).toBe(status);
    expect(await response.json()).toHaveProperty('error.code');
  });
});

function start(): Promise<KeyVaultEmulator> {
  return startKeyVault({ dataDir: join(dir, 'data'), certificatesDir: join(dir, 'certificates') });
}

function connect(credential: TokenCredential, url = vault.url): SecretClient {
  const options = { disableChallengeResourceVerification: true, retryOptions: { maxRetries: 0 } };
  return new SecretClient(url, credential, options);
}

async function issue(audience: string, at = new Date()): Promise<string> {
  const issuer = createTokenIssuer(join(dir, 'certificates'), { now: () => at });
  return (await issuer.issue(audience, SYSTEM_ASSIGNED_CLIENT_ID)).token;
}

function tamper(token: string): string {
  const [header, payload = '', signature] = token.split('.');
  const claims = Buffer.from(payload, 'base64url').toString().replace('"idtyp":"app"', '"idtyp":"root"');
  return [header, Buffer.from(claims).toString('base64url'), signature].join('.');
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}
