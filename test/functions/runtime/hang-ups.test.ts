import { createServer, request as httpRequest, type ClientRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { watchHangUps } from '../../../functions/runtime/hang-ups';

describe('the watch over connections', () => {
  const hangUps = watchHangUps();

  /** Opens a request of an invocation; its answer is begun and never ended by itself. */
  async function opened(invocationId: string) {
    const { promise: arrived, resolve } = Promise.withResolvers<() => void>();
    const server = createServer((_request, response) => {
      response.write('begun');
      resolve(() => response.end());
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const caller: ClientRequest = httpRequest({
      port,
      host: '127.0.0.1',
      headers: { 'x-ms-invocation-id': invocationId },
      agent: false,
    });
    caller.on('error', () => undefined);
    const answer = new Promise<void>((ended) => {
      caller.on('response', (response) => response.resume().on('close', ended));
    });
    caller.end();
    const finish = await arrived;
    return { caller, finish, answer, close: () => new Promise((closed) => server.close(closed)) };
  }

  it('tells when the caller of an invocation has gone away', async () => {
    const { caller, close } = await opened('one');
    const signal = hangUps.signalOf('one')!;
    const aborted = new Promise((resolve) => signal.addEventListener('abort', resolve));

    caller.destroy();
    await aborted;

    expect(hangUps.signalOf('one')).toBeUndefined();
    await close();
  });

  it('says nothing of a caller who got the whole answer', async () => {
    const { finish, answer, close } = await opened('two');
    const signal = hangUps.signalOf('two')!;

    finish();
    await answer;
    await close();

    expect(signal.aborted).toBe(false);
    expect(hangUps.signalOf('two')).toBeUndefined();
  });
});
