import { createServer, request } from 'node:http';
import { listenOnLoopback } from '../../../local/loopback';

describe('a server on this machine', () => {
  // A client whose event loop was busy for some seconds still believes in a connection that was closed meanwhile, and loses what it sends.
  it('keeps idle connections for minutes, as the services do that it stands in for', async () => {
    const { port, close } = await listenOnLoopback(createServer((_message, response) => response.end()));

    const keepAlive = await new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, headers: { connection: 'keep-alive' } }, (response) => {
        response.resume();
        resolve(response.headers['keep-alive']);
      });
      asked.on('error', reject).end();
    });
    await close();

    expect(keepAlive).toBe('timeout=240');
  });
});
