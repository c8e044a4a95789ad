import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ProductEvent } from '../../../shared/contracts';

export interface TakenCall {
  delivery: string;
  body: ProductEvent;
  isSignedWith(secret: string): boolean;
}

/** Somebody's server that gets webhooks. */
export interface Receiver {
  url: string;
  /** Calls it has answered with success. */
  taken(): TakenCall[];
  /** So many calls are answered with 503. */
  refuseNext(count: number): void;
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const calls: TakenCall[] = [];
  let refusals = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (refusals > 0) {
        refusals -= 1;
        response.writeHead(503).end();
        return;
      }
      const bytes = Buffer.concat(chunks);
      const signature = String(request.headers['x-aurelis-signature']);
      calls.push({
        delivery: String(request.headers['x-aurelis-delivery']),
        body: ProductEvent.parse(JSON.parse(bytes.toString('utf8'))),
        isSignedWith(secret) {
          const [, time = ''] = /^t=(\d+),/.exec(signature) ?? [];
          return (
            signature === `t=${time},v1=${createHmac('sha256', secret).update(`${time}.`).update(bytes).digest('hex')}`
          );
        },
      });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    taken: () => [...calls],
    refuseNext: (count) => {
      refusals = count;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
