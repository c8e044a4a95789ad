import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

import { ensureCertificateAuthority } from '../../../local/certificates';
import { createTokenIssuer, SYSTEM_ASSIGNED_CLIENT_ID } from '../../../local/identity';
import { startMonitor, type MonitorEmulator, type TelemetryLimits } from '../../../local/monitor';

const TIMEOUT_MS = 20_000;
let dir: string;
let certificateFile: string;
let monitor: MonitorEmulator;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'monitor-'));
  ({ certificateFile } = await ensureCertificateAuthority(join(dir, 'certificates')));
  monitor = await start();
});
afterEach(async () => {
  await monitor.close();
  await rm(dir, { recursive: true, force: true });
});

describe('ingestion', () => {
  it('takes what the unmodified SDK sends and finds it by operation', async () => {
    const { stdout: operationId, stderr } = await promisify(execFile)(
      process.execPath,
      [join(__dirname, 'send-telemetry.cjs')],
      {
        env: {
          ...process.env,
          NODE_EXTRA_CA_CERTS: certificateFile,
          APPLICATIONINSIGHTS_CONNECTION_STRING: monitor.connectionString,
          APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
        },
      },
    );

    const items = await monitor.waitFor((item) => item.operationId === operationId, TIMEOUT_MS, 3);

    expect(stderr).not.toMatch(/error/i);
    expect(items.map(({ type }) => type).toSorted()).toEqual(['exception', 'request', 'trace']);
    const found = await get(`/telemetry?operationId=${operationId}&type=trace`);
    expect(found).toMatchObject({ status: 200, body: { items: [{ data: { message: 'The answer is 42' } }] } });
    expect(await get('/operations')).toMatchObject({ body: { operations: [{ operationId, itemCount: 3 }] } });
  });

  it('takes one item a line, too', async () => {
    const body = gzipSync(`${JSON.stringify(item('one'))}\n${JSON.stringify(item('two'))}\n`);

    const answer = await post('/v2/track', body, { 'content-encoding': 'gzip' });

    expect(answer).toMatchObject({ status: 200, body: { itemsReceived: 2, itemsAccepted: 2, errors: [] } });
    expect(monitor.items().map(({ operationId }) => operationId)).toEqual(['one', 'two']);
  });

  it('says which items it refused and keeps the others', async () => {
    const batch = [item('good'), { ...item('alien'), iKey: 'other' }, { nonsense: true }];

    const answer = await post('/v2.1/track', JSON.stringify(batch));

    expect(answer).toMatchObject({
      status: 206,
      body: {
        itemsReceived: 3,
        itemsAccepted: 1,
        errors: [
          { index: 1, statusCode: 400 },
          { index: 2, statusCode: 400 },
        ],
      },
    });
  });

  it.each([
    { why: 'a body that is not JSON', body: '{', headers: {}, status: 400 },
    {
      why: 'a body that is not the gzip it claims to be',
      body: '[]',
      headers: { 'content-encoding': 'gzip' },
      status: 400,
    },
    { why: 'a token it cannot verify', body: '[]', headers: { authorization: 'Bearer forged' }, status: 401 },
  ])('refuses $why with $status', async ({ body, headers, status }) => {
    expect(await post('/v2.1/track', body, headers)).toMatchObject({ status, body: { itemsAccepted: 0 } });
  });

  it('takes a token of the local identity for its own audience only', async () => {
    const issuer = createTokenIssuer(join(dir, 'certificates'));
    const right = await issuer.issue('https://monitor.azure.com', SYSTEM_ASSIGNED_CLIENT_ID);
    const wrong = await issuer.issue('https://vault.azure.net', SYSTEM_ASSIGNED_CLIENT_ID);
    const send = (token: string) => post('/v2.1/track', '[]', { authorization: `Bearer ${token}` });

    expect(await send(right.token)).toMatchObject({ status: 200 });
    expect(await send(wrong.token)).toMatchObject({ status: 401 });
  });

  it('tells the SDK that nobody watches live metrics', async () => {
    expect(await post('/QuickPulseService.svc/ping?ikey=x', '{}')).toMatchObject({
      status: 200,
      headers: { 'x-ms-qps-subscribed': 'false' },
    });
  });
});

describe('what is kept', () => {
  it('survives a restart, even when the last line was torn', async () => {
    await post('/v2.1/track', JSON.stringify([item('before')]));
    await appendFile(join(dir, 'data', 'telemetry.ndjson'), '{"type":"requ');
    await monitor.close();
    monitor = await start();

    await post('/v2.1/track', JSON.stringify([item('after')]));

    await monitor.close();
    monitor = await start();
    expect(monitor.items().map(({ operationId }) => operationId)).toEqual(['before', 'after']);
  });

  it('stays within its limits on disk and in memory, losing the oldest first', async () => {
    await monitor.close();
    monitor = await start({ fileBytes: 1_000, itemsInMemory: 5 });

    for (let index = 0; index < 60; index++) await post('/v2.1/track', JSON.stringify([item(`operation ${index}`)]));

    expect(monitor.items().map(({ operationId }) => operationId)).toEqual(
      [55, 56, 57, 58, 59].map((index) => `operation ${index}`),
    );
    const files = await readdir(join(dir, 'data'));
    const sizes = await Promise.all(files.map(async (file) => (await stat(join(dir, 'data', file))).size));
    expect(files.length).toBeLessThanOrEqual(4);
    expect(Math.max(...sizes)).toBeLessThan(1_500);
  });
});

describe('questions', () => {
  it('answers by time and says when there is more', async () => {
    const batch = ['01', '02', '03'].map((day) => ({ ...item(day), time: `2031-01-${day}T00:00:00.000Z` }));
    await post('/v2.1/track', JSON.stringify(batch));

    const since = await get('/telemetry?since=2031-01-02T00:00:00Z');
    const limited = await get('/telemetry?limit=1');

    expect(since).toMatchObject({
      body: { items: [{ operationId: '02' }, { operationId: '03' }], isTruncated: false },
    });
    expect(limited).toMatchObject({ body: { items: [{ operationId: '03' }], isTruncated: true } });
  });

  it.each(['/telemetry?type=nonsense', '/telemetry?since=yesterday', '/telemetry?opertionId=1'])(
    'refuses a question it does not understand: %s',
    async (path) => {
      expect(await get(path)).toMatchObject({ status: 400 });
    },
  );

  it('says how many items came when the awaited ones do not', async () => {
    await post('/v2.1/track', JSON.stringify([item('one')]));

    await expect(monitor.waitFor(({ operationId }) => operationId === 'two', 10)).rejects.toThrow('got 0 of 1');
  });
});

function start(limits?: TelemetryLimits): Promise<MonitorEmulator> {
  return startMonitor({ dataDir: join(dir, 'data'), certificatesDir: join(dir, 'certificates'), limits });
}

function item(operationId: string): object {
  const iKey = /InstrumentationKey=([^;]+)/.exec(monitor.connectionString)?.[1];
  return {
    name: 'Microsoft.ApplicationInsights.Event',
    time: '2031-01-01T00:00:00.000Z',
    iKey,
    tags: { 'ai.operation.id': operationId },
    data: { baseType: 'EventData', baseData: { ver: 2, name: 'tested' } },
  };
}

type Answer = { status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: unknown };

const get = (path: string): Promise<Answer> => send('GET', path);
const post = (path: string, body: string | Buffer, headers = {}): Promise<Answer> => send('POST', path, body, headers);

async function send(method: string, path: string, body: string | Buffer = '', headers = {}): Promise<Answer> {
  const ca = await readFile(certificateFile);
  return await new Promise((resolve, reject) => {
    const outgoing = request(`${monitor.url}${path}`, { method, headers, ca, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
        resolve({ status: response.statusCode, headers: response.headers, body });
      });
    });
    outgoing.on('error', reject).end(body);
  });
}
