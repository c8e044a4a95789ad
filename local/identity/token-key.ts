import { createHash, createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { createOnce, readIfPresent } from '../certificates';

export interface TokenKey {
  readonly keyId: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/**
 * The key that signs every token of this machine, kept beside the certificate authority and made when first needed. A failed attempt
 * is not remembered.
 */
export function tokenKeyOnDemand(certificatesDir: string): () => Promise<TokenKey> {
  let key: TokenKey | undefined;
  return async () => (key ??= await ensureTokenKey(certificatesDir));
}

async function ensureTokenKey(certificatesDir: string): Promise<TokenKey> {
  const file = join(certificatesDir, 'token-key.pem');
  const existing = await readIfPresent(file);
  if (existing !== undefined) return toTokenKey(existing);
  await mkdir(certificatesDir, { recursive: true, mode: 0o700 });
  await createOnce(file, await mintKey());
  return toTokenKey(await readFile(file, 'utf8'));
}

async function mintKey(): Promise<string> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function toTokenKey(pem: string): TokenKey {
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return { keyId: createHash('sha256').update(spki).digest('base64url'), privateKey, publicKey };
}
