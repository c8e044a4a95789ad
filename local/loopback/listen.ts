import type { Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';

export interface Listening {
  readonly port: number;
  /** Stops accepting, ends open connections and resolves when the port is free. */
  readonly close: () => Promise<void>;
}

/** After so long Azure's load balancers end what is idle. Node's own five seconds are less than a client may be busy with other work. */
const IDLE_MS = 240_000;

/** Makes a server listen on 127.0.0.1 alone, on a free port unless one is given. */
export async function listenOnLoopback(server: HttpServer | HttpsServer, port = 0): Promise<Listening> {
  server.keepAliveTimeout = IDLE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { port: address.port, close: () => closeServer(server) };
}

function closeServer(server: HttpServer | HttpsServer): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}
