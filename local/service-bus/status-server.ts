import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Broker } from './broker';

export interface StatusServer {
  readonly url: string;
  close(): Promise<void>;
}

/** `GET /health` as the official emulator has it, and `GET /queues` with the message counts, for people to look at. */
export async function startStatusServer(port: number, broker: Broker): Promise<StatusServer> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET') return answer(response, 405, { error: 'Only GET is supported.' });
    if (request.url === '/health') return answer(response, 200, { status: 'healthy' });
    if (request.url === '/queues') return answer(response, 200, countsOf(broker));
    return answer(response, 404, { error: 'There are /health and /queues.' });
  });
  await listenOn(server, port);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function countsOf(broker: Broker): Record<string, unknown> {
  return Object.fromEntries(broker.queues.map((queue) => [queue.settings.name, queue.counts()]));
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
