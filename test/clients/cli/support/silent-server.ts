import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SilentServer {
  url: string;
  /** Resolves with the first request, which is never answered. */
  asked: Promise<void>;
  stop(): void;
}

export async function startSilentServer(): Promise<SilentServer> {
  const server = createServer();
  const asked = new Promise<void>((resolve) => server.once('request', () => resolve()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
