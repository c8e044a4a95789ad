import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request as httpsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';

import { DefaultAzureCredential } from '@azure/identity';
import {
  BlobServiceClient,
  ContainerSASPermissions,
  generateBlobSASQueryParameters,
  SASProtocol,
  StorageSharedKeyCredential,
  type ContainerClient,
} from '@azure/storage-blob';

import {
  ACCOUNT_KEY,
  ACCOUNT_NAME,
  startBlob,
  type BlobCreatedEvent,
  type BlobEmulator,
  type BlobObservation,
  type ObserveBlob,
} from '../../../local/blob';
import { ensureCertificateAuthority } from '../../../local/certificates';
import {
  createTokenIssuer,
  startIdentity,
  SYSTEM_ASSIGNED_CLIENT_ID,
  type IdentityEmulator,
} from '../../../local/identity';

const MEBIBYTE = 1024 * 1024;
const NO_RETRIES = { retryOptions: { maxTries: 1 } };
const trustedBefore = getCACertificates('default');
const environment = { ...process.env };
let dir: string;
let identity: IdentityEmulator;
let emulator: BlobEmulator;
let container: ContainerClient;
let events: BlobCreatedEvent[];
let publish: (event: BlobCreatedEvent) => Promise<void>;
let observe: ObserveBlob;
let containerCount = 0;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'blob-'));
  const certificatesDir = join(dir, 'certificates');
  const authority = await ensureCertificateAuthority(certificatesDir);
  setDefaultCACertificates([...trustedBefore, await readFile(authority.certificateFile, 'utf8')]);
  identity = await startIdentity({ certificatesDir });
  Object.assign(process.env, identity.environment);
  emulator = await startBlob({
    dataDir: join(dir, 'data'),
    certificatesDir,
    publish: (event) => publish(event),
    observe: (observation) => observe(observation),
  });
});
afterAll(async () => {
  setDefaultCACertificates(trustedBefore);
  process.env = environment;
  await Promise.all([emulator.close(), identity.close()]);
  await rm(dir, { recursive: true, force: true });
});
beforeEach(async () => {
  events = [];
  publish = async (event) => void events.push(event);
  observe = () => undefined;
  containerCount += 1;
  const service = new BlobServiceClient(emulator.endpoint, new DefaultAzureCredential(), NO_RETRIES);
  container = service.getContainerClient(`container-${containerCount}`);
  await container.create();
});

describe('the unmodified SDK', () => {
  it('writes, lists and reads with an identity', async () => {
    await container.getBlockBlobClient('folder/a b ü.txt').upload('hello', 5);

    expect(await namesIn(container)).toEqual(['folder/a b ü.txt']);
    expect((await container.getBlobClient('folder/a b ü.txt').downloadToBuffer()).toString()).toBe('hello');
  });

  it('writes and reads with the key of the account', async () => {
    const service = BlobServiceClient.fromConnectionString(emulator.connectionString, NO_RETRIES);
    const blob = service.getContainerClient(container.containerName).getBlockBlobClient('a b ü.txt');

    await blob.upload('hello', 5, { metadata: { origin: 'test' }, tags: { kind: 'greeting' } });

    expect((await blob.downloadToBuffer()).toString()).toBe('hello');
    expect((await blob.getProperties()).metadata).toEqual({ origin: 'test' });
    expect((await blob.getTags()).tags).toEqual({ kind: 'greeting' });
  });

  it('writes with a link signed by the key, and not beyond what the link allows', async () => {
    const permissions = ContainerSASPermissions.parse('c');
    const link = sasLink((startsOn, expiresOn) =>
      generateBlobSASQueryParameters(
        { containerName: container.containerName, permissions, startsOn, expiresOn, protocol: SASProtocol.Https },
        new StorageSharedKeyCredential(ACCOUNT_NAME, ACCOUNT_KEY),
      ).toString(),
    );
    const blob = clientOf(link).getBlockBlobClient('signed.txt');

    await blob.upload('hello', 5);

    await expect(blob.downloadToBuffer()).rejects.toMatchObject({ statusCode: 403 });
    expect(await namesIn(container)).toEqual(['signed.txt']);
  });

  it('writes with a link signed on behalf of an identity', async () => {
    const service = new BlobServiceClient(emulator.endpoint, new DefaultAzureCredential());
    const [from, until] = lifetime();
    const delegationKey = await service.getUserDelegationKey(from, until);
    const permissions = ContainerSASPermissions.parse('cw');
    const link = sasLink((startsOn, expiresOn) =>
      generateBlobSASQueryParameters(
        { containerName: container.containerName, permissions, startsOn, expiresOn },
        delegationKey,
        ACCOUNT_NAME,
      ).toString(),
    );

    await clientOf(link).getBlockBlobClient('delegated.txt').upload('hello', 5);

    expect(events.map(({ subject }) => subject.split('/').at(-1))).toEqual(['delegated.txt']);
  });
});

describe('streams', () => {
  it('carries 40 MB up in blocks and down again, unchanged', async () => {
    const blob = container.getBlockBlobClient('large.bin');

    await blob.uploadStream(Readable.from(megabytes(40)), 4 * MEBIBYTE, 2);

    const { readableStreamBody } = await blob.download();
    if (readableStreamBody === undefined) throw new Error('There is no body.');
    expect(await digestOf(readableStreamBody)).toBe(await digestOf(Readable.from(megabytes(40))));
    expect(events).toHaveLength(1);
    expect(events[0]?.data).toMatchObject({ api: 'PutBlockList', contentLength: 40 * MEBIBYTE });
  });

  it('leaves neither blob nor event behind when the client goes away half-way', async () => {
    const begun = Promise.withResolvers<undefined>();
    observe = ({ phase, operation }) => {
      if (operation === 'PutBlob' && phase === 'before') begun.resolve(undefined);
    };
    const upload = openUpload('aborted.bin', 40 * MEBIBYTE, await tokenFor('https://storage.azure.com'));
    upload.outgoing.write(Buffer.alloc(MEBIBYTE));
    await begun.promise;

    upload.outgoing.destroy();

    await expect(upload.status).rejects.toThrow();
    await container.getBlockBlobClient('later.txt').upload('hello', 5);
    expect(await namesIn(container)).toEqual(['later.txt']);
    expect(events.map(({ subject }) => subject.split('/').at(-1))).toEqual(['later.txt']);
  });
});

describe('events', () => {
  it('tells of a blob exactly once for each commit, in the Event Grid schema', async () => {
    const blob = container.getBlockBlobClient('folder/a b.txt');

    const { etag, requestId } = await blob.upload('hello', 5, {
      blobHTTPHeaders: { blobContentType: 'text/plain' },
    });

    expect(events).toEqual([
      {
        topic: textLike(/^\/subscriptions\/.+\/storageAccounts\/devstoreaccount1$/),
        subject: `/blobServices/default/containers/${container.containerName}/blobs/folder/a b.txt`,
        eventType: 'Microsoft.Storage.BlobCreated',
        id: textLike(/^[0-9a-f-]{36}$/),
        eventTime: textLike(/./),
        data: {
          api: 'PutBlob',
          clientRequestId: textLike(/./),
          requestId,
          eTag: etag?.replaceAll('"', ''),
          contentType: 'text/plain',
          contentLength: 5,
          blobType: 'BlockBlob',
          url: `${container.url}/folder/a%20b.txt`,
          sequencer: textLike(/^[0-9a-f]{32}$/),
          storageDiagnostics: { batchId: textLike(/./) },
        },
        dataVersion: '',
        metadataVersion: '1',
      },
    ]);
  });

  it('orders events of one blob by their sequencer', async () => {
    const blob = container.getBlockBlobClient('again.txt');

    for (let index = 0; index < 5; index++) await blob.upload(`${index}`, 1);

    const sequencers = events.map(({ data }) => data.sequencer);
    expect(new Set(sequencers).size).toBe(5);
    expect(sequencers).toEqual(sequencers.toSorted());
  });

  it('tells of a copy as well', async () => {
    const source = container.getBlockBlobClient('source.txt');
    await source.upload('hello', 5);
    events = [];

    await (await container.getBlobClient('copy.txt').beginCopyFromURL(source.url)).pollUntilDone();

    expect(events.map(({ data }) => [data.api, data.contentLength])).toEqual([['CopyBlob', 5]]);
  });

  it.each([
    {
      what: 'a refused upload',
      act: () => container.getBlockBlobClient('x').upload('x', 1, { conditions: { ifMatch: '"0x1"' } }),
    },
    { what: 'an uncommitted block', act: () => container.getBlockBlobClient('x').stageBlock('AAAA', 'x', 1) },
    { what: 'reading what is absent', act: () => container.getBlobClient('x').download() },
  ])('says nothing of $what', async ({ act }) => {
    await act().catch(() => undefined);

    expect(events).toEqual([]);
  });

  it('publishes before the client knows, so that no event is lost', async () => {
    const order: string[] = [];
    publish = async () => void order.push('published');

    await container.getBlockBlobClient('first.txt').upload('hello', 5);
    order.push('answered');

    expect(order).toEqual(['published', 'answered']);
  });

  it('makes the client try again when the event could not be kept', async () => {
    publish = () => {
      publish = async (event) => void events.push(event);
      return Promise.reject(new Error('The disk is full.'));
    };
    const retryOptions = { maxTries: 3, retryDelayInMs: 1, maxRetryDelayInMs: 1 };
    const service = new BlobServiceClient(emulator.endpoint, new DefaultAzureCredential(), { retryOptions });

    await service.getContainerClient(container.containerName).getBlockBlobClient('twice.txt').upload('hello', 5);

    expect(events).toHaveLength(1);
  });
});

describe('observers', () => {
  it('see every request before storage does and after it answered', async () => {
    const seen: BlobObservation[] = [];
    observe = (observation) => void seen.push(observation);

    await container.getBlockBlobClient('seen.txt').upload('hello', 5);

    const about = { operation: 'PutBlob', container: container.containerName, blob: 'seen.txt' };
    expect(seen).toEqual([
      { phase: 'before', ...about },
      { phase: 'after', ...about, status: 201 },
    ]);
  });

  it('can answer instead of storage', async () => {
    observe = ({ phase }) => (phase === 'before' ? { status: 503, code: 'ServerBusy' } : undefined);

    const upload = container.getBlockBlobClient('never.txt').upload('hello', 5);

    await expect(upload).rejects.toMatchObject({ statusCode: 503, code: 'ServerBusy' });
    observe = () => undefined;
    expect(await namesIn(container)).toEqual([]);
  });

  it('can break the connection after the commit', async () => {
    observe = ({ phase, operation }) => {
      if (phase === 'after' && operation === 'PutBlob') throw new Error('Break it.');
    };

    await expect(container.getBlockBlobClient('stored.txt').upload('hello', 5)).rejects.toMatchObject({
      code: textLike(/ECONNRESET|REQUEST_SEND_ERROR/),
    });

    observe = () => undefined;
    expect(await namesIn(container)).toEqual(['stored.txt']);
  });
});

describe('who may come in', () => {
  it.each([
    { why: 'for another audience', token: () => tokenFor('https://vault.azure.net') },
    { why: 'that has expired', token: () => tokenFor('https://storage.azure.com', Date.now() - 25 * 3_600_000) },
    {
      why: 'with a forged signature',
      token: async () => `${(await tokenFor('https://storage.azure.com')).slice(0, -8)}AAAAAAAA`,
    },
  ])('refuses a token $why, also when a large body follows', async ({ token }) => {
    const upload = openUpload('refused.bin', 8 * MEBIBYTE, await token());

    upload.outgoing.end(Buffer.alloc(8 * MEBIBYTE));

    expect(await upload.status).toBe(401);
    expect(await namesIn(container)).toEqual([]);
  });

  it('refuses a caller without any proof, and one with a wrong key', async () => {
    const wrong = new StorageSharedKeyCredential(ACCOUNT_NAME, Buffer.alloc(64).toString('base64'));
    const withWrongKey = new BlobServiceClient(emulator.endpoint, wrong, NO_RETRIES);

    await expect(clientOf(container.url).getProperties()).rejects.toMatchObject({ statusCode: 403 });
    const withKey = withWrongKey.getContainerClient(container.containerName);
    // The service would say 403 here, too.
    await expect(withKey.getProperties()).rejects.toMatchObject({ statusCode: 400 });
  });
});

/** What `expect` compares by pattern; it calls that `any`. */
function textLike(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}

function lifetime(): [Date, Date] {
  return [new Date(Date.now() - 60_000), new Date(Date.now() + 3_600_000)];
}

function sasLink(sign: (startsOn: Date, expiresOn: Date) => string): string {
  return `${container.url}?${sign(...lifetime())}`;
}

function clientOf(link: string): ContainerClient {
  const url = new URL(link);
  const service = new BlobServiceClient(`${emulator.endpoint}${url.search}`, undefined, NO_RETRIES);
  return service.getContainerClient(container.containerName);
}

async function tokenFor(audience: string, atMs = Date.now()): Promise<string> {
  const issuer = createTokenIssuer(join(dir, 'certificates'), { now: () => new Date(atMs) });
  return (await issuer.issue(audience, SYSTEM_ASSIGNED_CLIENT_ID)).token;
}

/** A `Put Blob` whose body the test sends by hand. */
function openUpload(name: string, sizeBytes: number, token: string) {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-length': sizeBytes,
    'x-ms-blob-type': 'BlockBlob',
    'x-ms-version': '2021-12-02',
  };
  const outgoing = httpsRequest(`${container.url}/${name}`, { method: 'PUT', headers, agent: false });
  const status = new Promise<number | undefined>((resolve, reject) => {
    outgoing.on('error', reject).on('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
  });
  return { outgoing, status };
}

function* megabytes(count: number): Generator<Buffer> {
  for (let index = 0; index < count; index++) yield Buffer.alloc(MEBIBYTE, index);
}

async function digestOf(stream: AsyncIterable<Buffer | string>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of stream) hash.update(chunk);
  return hash.digest('hex');
}

async function namesIn(client: ContainerClient): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of client.listBlobsFlat()) names.push(name);
  return names;
}
