import { createHmac, generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { DefaultAzureCredential } from '@azure/identity';
import { exportJWK } from 'jose';
import {
  LOCAL_APPLICATION_ID,
  LOCAL_ISSUER,
  LOCAL_TENANT_ID,
  objectIdOf,
  startIdentity,
  SYSTEM_ASSIGNED_CLIENT_ID,
  type IdentityEmulator,
  type TokenKey,
} from '../../../../local/identity';
import type { AccessTokens } from '../../../../shared/access';
import { createEntraTokens } from '../../../../shared/azure';
import { AurelisError, systemClock, type Clock } from '../../../../shared/kernel';
import { mintToken, PERSON, personClaims } from '../../../support/mint-token';

const environment = { ...process.env };
let dir: string;
let identity: IdentityEmulator;
let key: TokenKey;
let tokens: AccessTokens;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'entra-'));
  identity = await startIdentity({ certificatesDir: dir });
  key = await identity.key();
  tokens = tokensOf(identity.url);
});
afterAll(async () => {
  process.env = environment;
  await identity.close();
  await rm(dir, { recursive: true, force: true });
});

function tokensOf(authority: string, clock: Clock = systemClock): AccessTokens {
  return createEntraTokens({ authority, directoryId: LOCAL_TENANT_ID, clientId: LOCAL_APPLICATION_ID }, clock);
}

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'let in',
    (error: unknown) => (error instanceof AurelisError ? error.code : String(error)),
  );
}

describe('tokens of a directory', () => {
  it('tell which application acts, as the unchanged DefaultAzureCredential gets them', async () => {
    Object.assign(process.env, identity.environment);
    const { token } = await new DefaultAzureCredential().getToken(`api://${LOCAL_APPLICATION_ID}/.default`);

    expect(await tokens.read(token)).toEqual({
      objectId: objectIdOf(SYSTEM_ASSIGNED_CLIENT_ID),
      isApplication: true,
      roles: ['Aurelis.Developer'],
    });
  });

  it.each([
    ['of version 2.0', {}],
    ['of version 1.0', { iss: LOCAL_ISSUER, aud: `api://${LOCAL_APPLICATION_ID}`, ver: '1.0' }],
    ['whose reader is four minutes behind', { nbf: Math.floor(Date.now() / 1000) + 240 }],
  ])('tell which person acts, %s', async (_what, changes) => {
    const token = await mintToken({ ...personClaims(identity.url), ...changes }, key);

    expect(await tokens.read(token)).toEqual({ objectId: PERSON, isApplication: false, roles: ['Aurelis.Developer'] });
  });

  it('may hold no role', async () => {
    const token = await mintToken({ ...personClaims(identity.url), roles: undefined }, key);

    expect(await tokens.read(token)).toMatchObject({ roles: [] });
  });

  it.each([
    ['is for another application', { aud: '00000003-0000-0000-c000-000000000000' }],
    ['is for nobody', { aud: undefined }],
    ['comes from another directory', { iss: 'https://login.microsoftonline.com/other/v2.0' }],
    ['names another directory', { tid: '11111111-0000-4000-8000-000000000000' }],
    ['names no directory', { tid: undefined }],
    ['is over', { exp: Math.floor(Date.now() / 1000) - 301 }],
    ['never ends', { exp: undefined }],
    ['is not valid yet', { nbf: Math.floor(Date.now() / 1000) + 400 }],
    ['names nobody', { oid: undefined }],
    ['names somebody by no UUID', { oid: '../../admin' }],
    ['is an ID token, which is for the application that asked', { scp: undefined, nonce: 'x' }],
    ['holds roles that are no list', { roles: 'Aurelis.Admin' }],
  ])('are refused when one %s', async (_what, changes) => {
    const token = await mintToken({ ...personClaims(identity.url), ...changes }, key);

    expect(await codeOf(tokens.read(token))).toBe('UNAUTHENTICATED');
  });

  it('are refused alike, whatever is wrong', async () => {
    const over = await mintToken({ ...personClaims(identity.url), exp: 1 }, key);
    const foreign = await mintToken({ ...personClaims(identity.url), aud: 'x' }, key);
    const messages = await Promise.all([over, foreign, 'eyJ.eyJ.x'].map((token) => tokens.read(token).catch(String)));

    expect(new Set(messages).size).toBe(1);
  });
});

describe('forged tokens', () => {
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  it('are refused without a signature', async () => {
    const body = encode(personClaims(identity.url));

    for (const alg of ['none', 'None', 'NONE']) {
      expect(await codeOf(tokens.read(`${encode({ alg, typ: 'JWT' })}.${body}.`))).toBe('UNAUTHENTICATED');
    }
  });

  it('are refused when they are signed with the public key as a shared secret', async () => {
    const signed = `${encode({ alg: 'HS256', typ: 'JWT', kid: key.keyId })}.${encode(personClaims(identity.url))}`;
    const secrets = [
      key.publicKey.export({ type: 'spki', format: 'pem' }),
      key.publicKey.export({ type: 'spki', format: 'der' }),
      JSON.stringify(await exportJWK(key.publicKey)),
    ];

    for (const secret of secrets) {
      const signature = createHmac('sha256', secret).update(signed).digest('base64url');
      expect(await codeOf(tokens.read(`${signed}.${signature}`))).toBe('UNAUTHENTICATED');
    }
  });

  it('are refused when another key signed them, whichever key they name or bring', async () => {
    const claims = personClaims(identity.url);
    const jwk = await exportJWK(other.publicKey);
    const by = (keyId: string, header = {}) => mintToken(claims, { keyId, privateKey: other.privateKey }, header);

    const forged = await Promise.all([
      by(key.keyId),
      by('unknown'),
      by('../../etc/passwd'),
      by('own', { jwk }),
      by('own', { jku: 'https://attacker.example/keys', x5u: 'https://attacker.example/chain' }),
    ]);

    for (const token of forged) expect(await codeOf(tokens.read(token))).toBe('UNAUTHENTICATED');
  });

  it('are refused when one character of them was changed', async () => {
    const [header = '', , signature = ''] = (await mintToken(personClaims(identity.url), key)).split('.');
    const body = encode({ ...personClaims(identity.url), roles: ['Aurelis.Admin'] });

    expect(await codeOf(tokens.read(`${header}.${body}.${signature}`))).toBe('UNAUTHENTICATED');
  });
});

describe('the keys of a directory', () => {
  interface Directory {
    url: string;
    keys: TokenKey[];
    asked: { discovery: number; keys: number };
    /** What it answers in place of a document. */
    status: number | undefined;
  }

  let server: Server;
  let directory: Directory;
  let clock: { now(): Date; advance(ms: number): void };

  beforeEach(async () => {
    let offsetMs = 0;
    clock = { now: () => new Date(Date.now() + offsetMs), advance: (ms) => (offsetMs += ms) };
    const state = { keys: [makeKey('first')], asked: { discovery: 0, keys: 0 }, status: undefined };
    server = createServer((request, response) => {
      void (async () => {
        const isDiscovery = request.url?.includes('openid-configuration') === true;
        directory.asked[isDiscovery ? 'discovery' : 'keys']++;
        const body = isDiscovery
          ? { issuer: `${directory.url}/${LOCAL_TENANT_ID}/v2.0`, jwks_uri: `${directory.url}/keys` }
          : { keys: await Promise.all(directory.keys.map(toJwk)) };
        response.writeHead(directory.status ?? 200, { 'content-type': 'application/json' });
        response.end(directory.status === undefined ? JSON.stringify(body) : 'no');
      })();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    directory = { ...state, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  function makeKey(keyId: string): TokenKey {
    return { keyId, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) };
  }

  async function toJwk({ keyId, publicKey }: TokenKey): Promise<object> {
    return { ...(await exportJWK(publicKey)), kid: keyId, use: 'sig' };
  }

  const tokenBy = (by: TokenKey) => mintToken(personClaims(directory.url), by);

  it('are asked for once, however many come at the same time', async () => {
    const [first = makeKey('none')] = directory.keys;
    const reading = tokensOf(directory.url, clock);

    await Promise.all(Array.from({ length: 20 }, async () => reading.read(await tokenBy(first))));

    expect(directory.asked).toEqual({ discovery: 1, keys: 1 });
  });

  it('are asked for again after a day', async () => {
    const [first = makeKey('none')] = directory.keys;
    const reading = tokensOf(directory.url, clock);
    await reading.read(await tokenBy(first));
    directory.keys = [makeKey('second')];
    clock.advance(24 * 3_600_000);
    const { exp, ...claims } = personClaims(directory.url);
    const later = await mintToken({ ...claims, exp: Number(exp) + 48 * 3_600_000 }, first);

    expect(await codeOf(reading.read(later))).toBe('UNAUTHENTICATED');
    expect(directory.asked).toEqual({ discovery: 2, keys: 2 });
  });

  it('are not asked for again and again by tokens that name none of them', async () => {
    const [first = makeKey('none')] = directory.keys;
    const reading = tokensOf(directory.url, clock);
    await reading.read(await tokenBy(first));

    for (let guess = 0; guess < 20; guess++) {
      expect(await codeOf(reading.read(await tokenBy({ ...first, keyId: `guess-${guess}` })))).toBe('UNAUTHENTICATED');
    }

    expect(directory.asked.keys).toBe(1);
  });

  it('are rotated without a restart: a new one counts as soon as the keys may be asked for again', async () => {
    const [first = makeKey('none')] = directory.keys;
    const second = makeKey('second');
    const reading = tokensOf(directory.url, clock);
    await reading.read(await tokenBy(first));
    directory.keys = [first, second];

    jest.useFakeTimers({
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval'],
      now: Date.now() + 31_000,
    });
    try {
      expect(await reading.read(await tokenBy(second))).toMatchObject({ objectId: PERSON });
      expect(await reading.read(await tokenBy(first))).toMatchObject({ objectId: PERSON });
    } finally {
      jest.useRealTimers();
    }
  });

  it.each([503, 404, 302])('that are answered with %i are out of reach, until they are there again', async (status) => {
    const [first = makeKey('none')] = directory.keys;
    const reading = tokensOf(directory.url, clock);
    directory.status = status;

    expect(await codeOf(reading.read(await tokenBy(first)))).toBe('UPSTREAM_UNAVAILABLE');

    directory.status = undefined;
    expect(await reading.read(await tokenBy(first))).toMatchObject({ objectId: PERSON });
  });

  it('of a directory that is gone are out of reach', async () => {
    const [first = makeKey('none')] = directory.keys;
    const token = await tokenBy(first);
    server.closeAllConnections();
    server.close();

    expect(await codeOf(tokensOf(directory.url, clock).read(token))).toBe('UPSTREAM_UNAVAILABLE');
  });
});
