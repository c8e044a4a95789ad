import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkServerIdentity } from 'node:tls';

import { ensureCertificateAuthority } from '../../../local/certificates';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'certificates-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('ensureCertificateAuthority', () => {
  it('keeps the same authority between starts, its key readable by the owner alone', async () => {
    const first = await ensureCertificateAuthority(dir);
    const before = await readFile(first.certificateFile, 'utf8');

    const second = await ensureCertificateAuthority(dir);

    expect(await readFile(second.certificateFile, 'utf8')).toBe(before);
    expect((await stat(join(dir, 'ca-key.pem'))).mode & 0o777).toBe(0o600);
  });

  it('issues certificates that a client trusting the authority accepts by name and by address', async () => {
    const authority = await ensureCertificateAuthority(dir);

    const leaf = await authority.issue(['127.0.0.1', 'localhost', '::1']);

    const ca = await readFile(authority.certificateFile, 'utf8');
    expect(await statusOf(leaf, ca, '127.0.0.1')).toBe(200);
    expect(await statusOf(leaf, ca, 'localhost')).toBe(200);
    await expect(statusOf(leaf, ca, '127.0.0.2')).rejects.toThrow(/altnames/);
  });

  it('gives everyone who starts at the same moment leaves that the one kept certificate vouches for', async () => {
    const authorities = await Promise.all(Array.from({ length: 8 }, () => ensureCertificateAuthority(dir)));

    const leaves = await Promise.all(authorities.map((authority) => authority.issue(['127.0.0.1'])));

    const kept = new X509Certificate(await readFile(join(dir, 'ca.pem')));
    for (const leaf of leaves) expect(new X509Certificate(leaf.cert).verify(kept.publicKey)).toBe(true);
  });

  it('mints a new certificate when the kept one is about to expire', async () => {
    const { certificateFile } = await ensureCertificateAuthority(dir);
    const before = await readFile(certificateFile, 'utf8');
    const expiry = Date.parse(new X509Certificate(before).validTo);
    const now = jest.spyOn(Date, 'now').mockReturnValue(expiry - 6 * 24 * 3_600_000);

    await ensureCertificateAuthority(dir);

    now.mockRestore();
    const after = new X509Certificate(await readFile(certificateFile));
    expect(Date.parse(after.validTo)).toBeGreaterThan(expiry);
  });

  it('mints a new certificate when the kept one belongs to another key', async () => {
    const { certificateFile } = await ensureCertificateAuthority(dir);
    await rm(join(dir, 'ca-key.pem'));
    const before = await readFile(certificateFile, 'utf8');

    const authority = await ensureCertificateAuthority(dir);

    const after = await readFile(certificateFile, 'utf8');
    expect(after).not.toBe(before);
    expect(await statusOf(await authority.issue(['127.0.0.1']), after, '127.0.0.1')).toBe(200);
  });

  it('refuses a key file that is not a key instead of silently changing identity', async () => {
    await writeFile(join(dir, 'ca-key.pem'), 'not a key');

    await expect(ensureCertificateAuthority(dir)).rejects.toThrow();
  });
});

async function statusOf(leaf: { key: string; cert: string }, ca: string, host: string): Promise<number | undefined> {
  const server = createServer(leaf, (_request, response) => response.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await new Promise((resolve, reject) => {
      get(
        {
          host: '127.0.0.1',
          servername: 'localhost',
          port,
          ca,
          agent: false,
          checkServerIdentity: (_name, certificate) => checkServerIdentity(host, certificate),
        },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      ).on('error', reject);
    });
  } finally {
    server.close();
  }
}
