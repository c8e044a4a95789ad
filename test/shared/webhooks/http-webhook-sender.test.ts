import dns from 'node:dns';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { ForbiddenAddress } from '../../../shared/kernel';
import { createHttpWebhookSender } from '../../../shared/webhooks';

interface Received {
  method: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

describe('the sender of webhooks', () => {
  let server: Server;
  let port: number;
  const received: Received[] = [];
  const call = (path: string, host = '127.0.0.1') => ({
    url: `http://${host}:${port}${path}`,
    headers: { 'x-aurelis-event': 'user.acted' },
    body: '{"größe":1}',
  });

  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        received.push({ method: request.method, headers: request.headers, body: Buffer.concat(chunks).toString() });
        if (request.url === '/never') return;
        if (request.url === '/moved') response.writeHead(302, { location: '/elsewhere' }).end();
        else if (request.url === '/endless') response.writeHead(200).write('x'.repeat(100_000));
        else response.writeHead(request.url === '/refuses' ? 500 : 204).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterEach(() => {
    received.length = 0;
    jest.restoreAllMocks();
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const own = createHttpWebhookSender({ allowsPrivate: true, deadlineMs: 500 });
  const guarded = createHttpWebhookSender({ allowsPrivate: false, deadlineMs: 5_000 });

  it('posts the bytes it was given and tells the status', async () => {
    expect(await own.post(call('/'))).toBe(204);
    expect(await own.post(call('/refuses'))).toBe(500);

    expect(received[0]).toMatchObject({
      method: 'POST',
      headers: { 'x-aurelis-event': 'user.acted' },
      body: '{"größe":1}',
    });
  });

  it('follows no redirect, and reads no answer that has no end', async () => {
    expect(await own.post(call('/moved'))).toBe(302);
    expect(await own.post(call('/endless'))).toBe(200);

    expect(received).toHaveLength(2);
  });

  it('waits for no answer beyond its deadline', async () => {
    await expect(own.post(call('/never'))).rejects.toThrow();
  });

  it('does not wait for an answer on a connection that changed to another protocol', async () => {
    const upgrade = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
    const changing = createTcpServer((socket) => socket.once('data', () => socket.write(upgrade)).unref());
    await new Promise<void>((resolve) => changing.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(changing.address() as AddressInfo).port}/`;

    await expect(own.post({ url, headers: {}, body: '{}' })).rejects.toThrow();

    changing.close();
  });

  it.each(['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '0x7f000001', '2130706433', 'localhost', '169.254.169.254'])(
    'calls nothing at %s',
    async (host) => {
      const https = { ...call('/', host), url: `https://${host}:${port}/` };

      await expect(guarded.post(https)).rejects.toBeInstanceOf(ForbiddenAddress);
      await expect(guarded.post(call('/', host))).rejects.toBeInstanceOf(ForbiddenAddress);
      expect(received).toEqual([]);
    },
  );

  it.each<[string, dns.LookupAddress[]]>([
    ['a private address', [{ address: '10.0.0.1', family: 4 }]],
    [
      'a public address and a private one',
      [
        { address: '8.8.8.8', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ],
    ],
    ['nothing', []],
  ])('calls no name that stands for %s as it is called', async (_what, addresses) => {
    jest.spyOn(dns, 'lookup').mockImplementation(((_host: string, _options: unknown, callback: unknown) => {
      (callback as (error: null, found: dns.LookupAddress[]) => void)(null, addresses);
    }) as never);

    const sending = guarded.post({ url: 'https://receiver.example/', headers: {}, body: '{}' });

    await expect(sending).rejects.toBeInstanceOf(ForbiddenAddress);
  });
});
