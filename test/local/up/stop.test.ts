import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { BlobServiceClient } from '@azure/storage-blob';
import { z } from 'zod';

const ROOT = join(__dirname, '../../..');
const Connection = z.object({ blobConnectionString: z.string(), certificateFile: z.string() });

describe('the local cloud', () => {
  it('ends when it is asked to, also after an upload that was told to the queues', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'aurelis-up-'));
    const flags = ['--app', ROOT, '--data', dataDir, '--port', '0'];
    const cloud = spawn(process.execPath, [join(ROOT, 'dist/local/up/main.js'), ...flags], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    await once(cloud, 'message');
    const connection = Connection.parse(JSON.parse(readFileSync(join(dataDir, 'cloud.json'), 'utf8')));
    tls.setDefaultCACertificates([
      ...tls.getCACertificates('default'),
      readFileSync(connection.certificateFile, 'utf8'),
    ]);
    const uploads = BlobServiceClient.fromConnectionString(connection.blobConnectionString).getContainerClient(
      'uploads',
    );
    await uploads.getBlockBlobClient('nobody/a.zip').uploadData(Buffer.from('no archive'));

    cloud.kill('SIGTERM');

    const [code] = (await once(cloud, 'exit')) as [number | null];
    expect(code).toBe(0);
    rmSync(dataDir, { recursive: true });
  }, 40_000);
});
