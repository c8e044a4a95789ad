import { once } from 'node:events';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { json } from 'node:stream/consumers';
import { startTestHost, type TestHost } from '../support/test-host';

const TRACE_PARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

let test: TestHost;

beforeAll(async () => {
  test = await startTestHost({ fixture: 'http-app', settings: { WEBSITE_SITE_NAME: 'site' } });
});
afterAll(() => test.close());

describe('an HTTP function with streaming', () => {
  it('gets method, url, parameters, query, headers and body, and answers with status, headers and cookies', async () => {
    const response = await test.get('/api/echo/bob/3?x=1&x=2', {
      method: 'POST',
      body: 'hello',
      headers: { 'x-mine': 'm' },
    });

    expect(response.status).toBe(201);
    expect(response.headers.get('x-reply')).toBe('yes');
    expect(response.headers.get('x-ms-invocation-id')).toBeNull();
    expect(response.headers.getSetCookie()).toEqual(['c=a%20b; Path=/; HttpOnly; SameSite=Lax']);
    expect(await response.json()).toMatchObject({
      method: 'POST',
      url: `${test.host.url}/api/echo/bob/3?x=1&x=2`,
      params: { name: 'bob', count: '3' },
      header: 'm',
      body: 'hello',
    });
  });

  it('keeps a valid trace parent of the caller and makes a fresh one otherwise', async () => {
    const headers = { traceparent: TRACE_PARENT, tracestate: 'a=b' };
    const kept = await test.get('/api/echo/bob', { headers });
    const fresh = await test.get('/api/echo/bob', { headers: { traceparent: 'nonsense' } });

    expect(await kept.json()).toMatchObject({ traceParent: TRACE_PARENT, traceState: 'a=b' });
    expect(await fresh.json()).toMatchObject({
      traceParent: expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/) as unknown,
    });
  });

  it('passes a chunked body of DELETE', async () => {
    const response = await test.get('/api/echo/bob', {
      method: 'DELETE',
      body: new Blob(['gone']).stream(),
      duplex: 'half',
    });

    expect(await response.json()).toMatchObject({ method: 'DELETE', body: 'gone' });
  });

  it('passes on an answer that comes before the upload has ended', async () => {
    const response = await test.get('/api/refuse', { method: 'POST', body: Buffer.alloc(20 * 1024 * 1024) });

    expect(response.status).toBe(413);
    expect(await response.text()).toBe('too large');
  });

  it('passes on each part of an answer as it is written', async () => {
    const response = await test.get('/api/drip');
    const parts: string[] = [];
    for await (const part of response.body ?? []) parts.push(Buffer.from(part).toString());

    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join('')).toBe('part 1\npart 2\npart 3\n');
  });

  it('sees the upload break off when the caller goes away', async () => {
    const request = httpRequest(`${test.host.url}/api/watchUpload`, { method: 'POST' });
    request.on('error', () => undefined);
    request.write('begin');
    await test.log.waitFor(/upload began/);

    request.destroy();

    await test.log.waitFor(/upload aborted/);
    expect(test.log.lines.join()).not.toContain('upload completed');
  });

  it('answers 500 without a body when the function throws, and logs the error', async () => {
    const response = await test.get('/api/throws');

    expect(response.status).toBe(500);
    expect(await response.text()).toBe('');
    await test.log.waitFor(/Executed 'Functions.throws' \(Failed, Id=.*Duration=\d+ms\)[^]*deliberate failure/);
  });

  it('answers 500 when the function returns nothing, as no answer is sent then', async () => {
    const response = await test.get('/api/nothing');

    expect(response.status).toBe(500);
    await test.log.waitFor(/'nothing' returned nothing/);
  });
});

describe('the host in front of it', () => {
  it.each([
    ['GET', '/api/unknown'],
    ['PATCH', '/api/echo/bob'],
    ['GET', '/api/echo/bob/notANumber'],
    ['GET', '/echo/bob'],
    ['GET', '/api/echo/%E0%A4%A'],
    ['GET', '/runtime/webhooks/blobs'],
    ['GET', '/admin/unknown'],
  ])('answers 404 to %s %s', async (method, path) => {
    const response = await test.get(path, { method });

    expect(response.status).toBe(404);
  });

  it.each<[string, string, Record<string, string>, number]>([
    ['no key', '/api/secret', {}, 401],
    ['a wrong key', '/api/secret?code=wrong', {}, 401],
    ['the function key', '/api/secret?code=FUNCTION', {}, 200],
    ['the master key', '/api/secret', { 'x-functions-key': 'MASTER' }, 200],
    ['a wrong header that beats a right query', '/api/secret?code=FUNCTION', { 'x-functions-key': 'wrong' }, 401],
    ['a function key at level admin', '/api/secretAdmin?code=FUNCTION', {}, 401],
    ['the master key at level admin', '/api/secretAdmin?code=MASTER', {}, 200],
  ])('judges %s', async (_what, path, headers, status) => {
    const withKeys = (text: string): string =>
      text.replace('MASTER', test.host.masterKey).replace('FUNCTION', test.host.functionKey('secret'));
    const entries = Object.entries(headers).map(([name, value]): [string, string] => [name, withKeys(value)]);

    const response = await test.get(withKeys(path), { headers: new Headers(entries) });

    expect(response.status).toBe(status);
    if (status === 401) expect(await response.text()).toBe('');
  });

  it('names its functions and routes', () => {
    const functions = test.host.functions();

    expect(functions).toContainEqual({ name: 'echo', trigger: 'http', route: 'echo/{name}/{count:int?}' });
    expect(functions).toContainEqual({ name: 'secret', trigger: 'http', route: 'secret' });
  });

  it('hides the settings of a hosting site from the app', async () => {
    const response = await test.get('/api/pid');

    expect(await response.json()).toEqual({ pid: expect.any(Number) as unknown });
  });

  it('writes what the app logs, after the log hooks, and what it prints', async () => {
    await test.get('/api/logs');

    await test.log.waitFor(/warning +logs: my \*{8}/);
    await test.log.waitFor(/information +app: from the console/);
  });

  it('lets the library listen on loopback only', async () => {
    const response = await test.get('/api/pid');
    const body = (await response.json()) as { pid: number };

    expect(await listeningAddresses(body.pid)).toEqual(['127.0.0.1']);
  });
});

/** Addresses of the listening TCP sockets of a process, read from Linux. */
async function listeningAddresses(pid: number): Promise<string[]> {
  const { readFile, readdir, readlink } = await import('node:fs/promises');
  const links = await Promise.all(
    (await readdir(`/proc/${pid}/fd`)).map((fd) => readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')),
  );
  const inodes = new Set(links.map((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1]));
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')),
  );
  const listening = tables
    .flatMap((table) => table.split('\n').slice(1))
    .map((row) => row.trim().split(/\s+/))
    .filter((columns) => columns[3] === '0A' && inodes.has(columns[9] ?? ''));
  return listening.map((columns) => {
    const [address = ''] = (columns[1] ?? '').split(':');
    return address === '0100007F' ? '127.0.0.1' : address;
  });
}

it('waits for the request of a slow caller to be complete', async () => {
  const request = httpRequest(`${test.host.url}/api/echo/bob`, { method: 'POST' });
  request.write('one ');
  await test.log.waitFor(/Executing 'Functions.echo'/);
  request.end('two');

  const [response] = (await once(request, 'response')) as [IncomingMessage];

  expect(await json(response)).toMatchObject({ body: 'one two' });
});
