import 'reflect-metadata'; // The certificate library refuses to load without it.

import { createPrivateKey, X509Certificate as NodeCertificate, type KeyObject } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { createOnce, replaceWhole } from './create-once';
import { mintAuthority, mintLeaf, mintPrivateKey } from './mint';
import { readIfPresent } from './read-if-present';

const REMINT_BEFORE_EXPIRY_MS = 7 * 24 * 3_600_000;

export interface CertificateAuthority {
  /** The public certificate, for `NODE_EXTRA_CA_CERTS`. */
  readonly certificateFile: string;
  /** A fresh key and a certificate for host names and addresses, both PEM. */
  issue(hosts: readonly string[]): Promise<{ key: string; cert: string }>;
}

/**
 * The certificate authority kept in a folder, minted when absent or about to expire. Several processes may ask at once without a
 * lock: the key is created exactly once, and whichever certificate stays was made from that one key and the same name, so it
 * vouches for the leaves of all of them.
 */
export async function ensureCertificateAuthority(dir: string): Promise<CertificateAuthority> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const keyFile = join(dir, 'ca-key.pem');
  const certificateFile = resolve(dir, 'ca.pem');

  const key = await ensurePrivateKey(keyFile);
  const certificate = await ensureCertificate(certificateFile, key);
  return {
    certificateFile,
    issue: (hosts) => mintLeaf(hosts, key, certificate),
  };
}

async function ensurePrivateKey(file: string): Promise<KeyObject> {
  const existing = await readIfPresent(file);
  if (existing !== undefined) return createPrivateKey(existing);
  await createOnce(file, await mintPrivateKey());
  return createPrivateKey(await readFile(file));
}

async function ensureCertificate(file: string, key: KeyObject): Promise<string> {
  const existing = await readIfPresent(file);
  if (existing !== undefined && isUsable(existing, key)) return existing;
  const minted = await mintAuthority(key);
  if (existing === undefined) await createOnce(file, minted);
  else await replaceWhole(file, minted);
  return await readFile(file, 'utf8');
}

function isUsable(pem: string, key: KeyObject): boolean {
  const certificate = new NodeCertificate(pem);
  const remainingMs = Date.parse(certificate.validTo) - Date.now();
  return certificate.checkPrivateKey(key) && remainingMs > REMINT_BEFORE_EXPIRY_MS;
}
