import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HostRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  authorization: string | undefined;
  json: unknown;
}

export interface HostReply {
  status: number;
  json?: unknown;
  headers?: Record<string, string>;
}

export interface HostServer {
  url: string;
  requests: HostRequest[];
  /** Answers before the API does, where it gives something. */
  instead: (request: HostRequest) => HostReply | 'nothing' | undefined;
  close(): Promise<void>;
}

/** Serves the API of a host on a free port of this machine. */
export async function startHostServer(api: (request: HostRequest) => HostReply): Promise<HostServer> {
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { pathname, searchParams } = new URL(incoming.url ?? '', 'http://localhost');
      const text = Buffer.concat(chunks).toString();
      const request: HostRequest = {
        method: incoming.method ?? '',
        path: pathname,
        query: searchParams,
        authorization: incoming.headers.authorization,
        json: text === '' ? undefined : JSON.parse(text),
      };
      hostServer.requests.push(request);
      const reply = hostServer.instead(request) ?? api(request);
      if (reply === 'nothing') return void response.destroy();
      response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
      response.end(reply.json === undefined ? '' : JSON.stringify(reply.json));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const hostServer: HostServer = {
    url: `http://127.0.0.1:${port}`,
    requests: [],
    instead: () => undefined,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return hostServer;
}
