import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';

import { BlobServiceClient } from '@azure/storage-blob';
import { build } from 'esbuild';
import { z } from 'zod';

import { describeEndpoint, startBlob } from '../../../../local/blob';
import { ensureCertificateAuthority } from '../../../../local/certificates';

const ROOT = join(__dirname, '../../../..');
const trustedBefore = getCACertificates('default');
let dir: string;

beforeEach(async () => {
  // Inside the repository, where the bundle finds its packages.
  await mkdir(join(ROOT, 'node_modules/.cache'), { recursive: true });
  dir = await mkdtemp(join(ROOT, 'node_modules/.cache/blob-killed-'));
  const authority = await ensureCertificateAuthority(join(dir, 'certificates'));
  setDefaultCACertificates([...trustedBefore, await readFile(authority.certificateFile, 'utf8')]);
});
afterEach(async () => {
  setDefaultCACertificates(trustedBefore);
  await rm(dir, { recursive: true, force: true });
});

describe('a blob emulator killed without warning', () => {
  it('has every acknowledged blob after the next start in the same folder', async () => {
    const [child, url] = await startProcess();
    const first = BlobServiceClient.fromConnectionString(describeEndpoint(url).connectionString);
    await first.createContainer('kept');
    await first.getContainerClient('kept').getBlockBlobClient('one.txt').upload('hello', 5);

    child.kill('SIGKILL');
    await once(child, 'exit');
    const restarted = await startBlob({ dataDir: join(dir, 'data'), certificatesDir: join(dir, 'certificates') });

    const second = BlobServiceClient.fromConnectionString(restarted.connectionString).getContainerClient('kept');
    const content = await second.getBlobClient('one.txt').downloadToBuffer();
    await restarted.close();
    expect(content.toString()).toBe('hello');
  });
});

async function startProcess(): Promise<[ChildProcess, string]> {
  const outfile = join(dir, 'main.js');
  await build({
    entryPoints: [join(ROOT, 'local/blob/main.ts')],
    ...{ outfile, bundle: true, platform: 'node', format: 'cjs', packages: 'external', logLevel: 'error' },
  });
  const child = fork(outfile, ['--data', join(dir, 'data'), '--certificates', join(dir, 'certificates')], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const message = await new Promise<unknown>((resolve) => child.once('message', resolve));
  return [child, z.object({ ready: z.literal(true), url: z.string() }).parse(message).url];
}
