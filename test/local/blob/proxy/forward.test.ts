import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer as createHttpServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { forward, openUpstream, type Upstream } from '../../../../local/blob/proxy/forward';
import { ensureCertificateAuthority } from '../../../../local/certificates';
import { listenOnLoopback, LOOPBACK_HOSTS, type Listening } from '../../../../local/loopback';

let dir: string;
let arrived: PromiseWithResolvers<IncomingMessage>;
let storage: Listening;
let upstream: Upstream;
let proxy: Listening;
let answered: PromiseWithResolvers<IncomingMessage>;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'forward-'));
  const authority = await ensureCertificateAuthority(dir);
  arrived = Promise.withResolvers();
  answered = Promise.withResolvers();
  answered.promise.catch(() => undefined);
  const stub = createHttpsServer(await authority.issue(LOOPBACK_HOSTS), (request) => arrived.resolve(request));
  storage = await listenOnLoopback(stub);
  upstream = openUpstream(storage.port, await readFile(authority.certificateFile, 'utf8'));
  const front: Server = createHttpServer((request) => {
    forward(request, upstream).then(answered.resolve, answered.reject);
  });
  proxy = await listenOnLoopback(front);
});
afterEach(async () => {
  upstream.agent.destroy();
  await Promise.all([proxy.close(), storage.close()]);
  await rm(dir, { recursive: true, force: true });
});

describe('forward', () => {
  it('passes the first bytes on before the last ones are sent', async () => {
    const outgoing = openRequest(10);
    outgoing.write('first');

    const request = await arrived.promise;
    const chunk = await new Promise<Buffer>((resolve) => request.once('data', resolve));

    expect(chunk.toString()).toBe('first');
    outgoing.destroy();
  });

  it('breaks the connection to storage when the client goes away half-way', async () => {
    const outgoing = openRequest(10);
    outgoing.write('first');
    const request = await arrived.promise;
    const closed = new Promise((resolve) => request.on('error', () => undefined).once('close', resolve));

    outgoing.destroy();

    await closed;
    expect(request.complete).toBe(false);
    await expect(answered.promise).rejects.toThrow('went away');
  });

  it('passes path and headers on as they were written, and adds none', async () => {
    openRequest(0, { 'X-Ms-Meta-Name': 'Value', Host: 'storage.example:1' }, '/account/a%20b?comp=list&x=%2F').end();

    const request = await arrived.promise;

    expect(request.url).toBe('/account/a%20b?comp=list&x=%2F');
    const headers = pairsOf(request.rawHeaders).filter(([name]) => name !== 'Connection');
    expect(headers).toEqual([
      ['X-Ms-Meta-Name', 'Value'],
      ['Host', 'storage.example:1'],
      ['Content-Length', '0'],
    ]);
  });
});

function openRequest(sizeBytes: number, headers: Record<string, string> = {}, path = '/') {
  const outgoing = httpRequest({
    ...{ host: '127.0.0.1', port: proxy.port, method: 'PUT', path, agent: false },
    headers: { ...headers, 'Content-Length': sizeBytes },
  });
  return outgoing.on('error', () => undefined);
}

function pairsOf(rawHeaders: readonly string[]): (readonly [string | undefined, string | undefined])[] {
  return rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [[name, rawHeaders[index + 1]] as const] : []));
}
