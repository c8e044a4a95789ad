import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DefaultAzureCredential, ManagedIdentityCredential } from '@azure/identity';
import { decodeJwt, SignJWT } from 'jose';

import {
  createTokenIssuer,
  createTokenVerifier,
  LOCAL_ISSUER,
  LOCAL_TENANT_ID,
  startIdentity,
  SYSTEM_ASSIGNED_CLIENT_ID,
  type IdentityEmulator,
} from '../../../local/identity';

const VAULT = 'https://vault.azure.net';
const environment = { ...process.env };
let dir: string;
let identity: IdentityEmulator;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'identity-'));
  identity = await startIdentity({ certificatesDir: dir });
  Object.assign(process.env, identity.environment);
});
afterAll(async () => {
  process.env = environment;
  await identity.close();
  await rm(dir, { recursive: true, force: true });
});

describe('startIdentity', () => {
  it('gives the unchanged DefaultAzureCredential a token the verifier accepts', async () => {
    const { token, expiresOnTimestamp } = await new DefaultAzureCredential().getToken(`${VAULT}/.default`);

    await expect(createTokenVerifier(dir).verify(token, [VAULT])).resolves.toBeUndefined();
    expect(decodeJwt(token)).toMatchObject({
      aud: VAULT,
      iss: LOCAL_ISSUER,
      tid: LOCAL_TENANT_ID,
      appid: SYSTEM_ASSIGNED_CLIENT_ID,
    });
    expect(expiresOnTimestamp).toBeGreaterThan(Date.now() + 3_600_000);
  });

  it('speaks for the user-assigned identity that is asked for', async () => {
    const clientId = 'c0ffee00-0000-4000-8000-000000000001';

    const { token } = await new ManagedIdentityCredential({ clientId }).getToken(`${VAULT}/.default`);

    expect(decodeJwt(token)).toMatchObject({ appid: clientId });
    expect(decodeJwt(token)['oid']).not.toBe(clientId);
  });

  it('keeps its header and its key between starts', async () => {
    const { token } = await createTokenIssuer(dir).issue(VAULT, SYSTEM_ASSIGNED_CLIENT_ID);

    const restarted = await startIdentity({ certificatesDir: dir });

    await restarted.close();
    expect(restarted.environment.IDENTITY_HEADER).toBe(identity.environment.IDENTITY_HEADER);
    await expect(createTokenVerifier(dir).verify(token, [VAULT])).resolves.toBeUndefined();
  });

  it.each([
    { why: 'no header', query: `api-version=2019-08-01&resource=${VAULT}`, header: undefined, status: 401 },
    { why: 'a wrong header', query: `api-version=2019-08-01&resource=${VAULT}`, header: 'guess', status: 401 },
    { why: 'another api-version', query: `api-version=2017-09-01&resource=${VAULT}`, header: 'right', status: 400 },
    { why: 'no resource', query: 'api-version=2019-08-01', header: 'right', status: 400 },
    { why: 'a resource that is no address', query: 'api-version=2019-08-01&resource=x', header: 'right', status: 400 },
    {
      why: 'an identity chosen by object id',
      query: `api-version=2019-08-01&resource=${VAULT}&principal_id=1`,
      header: 'right',
      status: 400,
    },
  ])('refuses $why with $status', async ({ query, header, status }) => {
    const value = header === 'right' ? identity.environment.IDENTITY_HEADER : header;

    const response = await fetch(`${identity.environment.IDENTITY_ENDPOINT}?${query}`, {
      headers: value === undefined ? {} : { 'x-identity-header': value },
    });

    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ statusCode: status });
  });
});

describe('createTokenVerifier', () => {
  it('does not mind a trailing slash on either side', async () => {
    const { token } = await createTokenIssuer(dir).issue(`${VAULT}/`, SYSTEM_ASSIGNED_CLIENT_ID);

    await expect(createTokenVerifier(dir).verify(token, [VAULT])).resolves.toBeUndefined();
  });

  it('refuses a token for another audience', async () => {
    const { token } = await createTokenIssuer(dir).issue('https://storage.azure.com', SYSTEM_ASSIGNED_CLIENT_ID);

    await expect(createTokenVerifier(dir).verify(token, [VAULT])).rejects.toThrow('another audience');
  });

  it('refuses an expired token, judged by its own clock', async () => {
    const { token } = await createTokenIssuer(dir).issue(VAULT, SYSTEM_ASSIGNED_CLIENT_ID);
    const later = { now: () => new Date(Date.now() + 25 * 3_600_000) };

    await expect(createTokenVerifier(dir, later).verify(token, [VAULT])).rejects.toThrow('has expired');
  });

  it('refuses a token signed by anyone else', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const forged = await claims(LOCAL_ISSUER).setProtectedHeader({ alg: 'RS256' }).sign(privateKey);

    await expect(createTokenVerifier(dir).verify(forged, [VAULT])).rejects.toThrow('not signed by the local identity');
  });

  it('refuses a token whose algorithm is a shared secret or none', async () => {
    const shared = await claims(LOCAL_ISSUER).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.alloc(32, 1));
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${shared.split('.')[1]}.`;

    await expect(createTokenVerifier(dir).verify(shared, [VAULT])).rejects.toThrow('RS256');
    await expect(createTokenVerifier(dir).verify(none, [VAULT])).rejects.toThrow('RS256');
    await expect(createTokenVerifier(dir).verify('local', [VAULT])).rejects.toThrow('cannot be read');
  });
});

function claims(issuer: string): SignJWT {
  const jwt = new SignJWT({ oid: '1', tid: '1' }).setIssuer(issuer).setAudience(VAULT);
  return jwt.setNotBefore('-1 min').setExpirationTime('1 h');
}
