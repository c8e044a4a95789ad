import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refuseSecondCloud } from '../../../local/up/refuse-second-cloud';

describe('a second cloud on the same data folder', () => {
  let folder: string;
  let host: Server;
  let apiUrl: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aurelis-up-'));
    host = createServer((_request, response) => response.end('{}'));
    await new Promise<void>((resolve) => void host.listen(0, '127.0.0.1', resolve));
    apiUrl = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    host.closeAllConnections();
    await new Promise((resolve) => host.close(resolve));
    rmSync(folder, { recursive: true });
  });

  function connectionFile(content: object): string {
    const file = join(folder, 'cloud.json');
    writeFileSync(file, JSON.stringify(content));
    return file;
  }

  it('is refused while the first one is up', async () => {
    const file = connectionFile({ apiUrl, processId: process.pid });

    await expect(refuseSecondCloud(file)).rejects.toThrow(`up already: ${apiUrl}`);
  });

  it.each([
    ['its process is gone', () => ({ apiUrl, processId: 2 ** 22 + 1 })],
    ['nobody answers there', () => ({ apiUrl: 'http://127.0.0.1:1', processId: process.pid })],
    ['an older version wrote the file', () => ({ apiUrl })],
  ])('may start when %s', async (_name, content) => {
    await expect(refuseSecondCloud(connectionFile(content()))).resolves.toBeUndefined();
  });

  it('may start where none has been', async () => {
    await expect(refuseSecondCloud(join(folder, 'absent.json'))).resolves.toBeUndefined();
  });
});
