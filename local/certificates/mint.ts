import 'reflect-metadata'; // The certificate library refuses to load without it.

import { createPublicKey, webcrypto, type KeyObject } from 'node:crypto';
import { isIP } from 'node:net';

import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const AUTHORITY_NAME = 'CN=Aurelis local development authority';
const DAY_MS = 24 * 3_600_000;
const VALID_DAYS = 730;

/** A fresh P-256 private key as PKCS#8 PEM. */
export async function mintPrivateKey(): Promise<string> {
  const { privateKey } = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  return await toPem(privateKey);
}

/** The self-signed certificate of the authority that owns `key`. */
export async function mintAuthority(key: KeyObject): Promise<string> {
  const keys = await toCryptoKeys(key);
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      name: AUTHORITY_NAME,
      keys,
      ...validity(Date.now() + VALID_DAYS * DAY_MS),
      extensions: [
        new BasicConstraintsExtension(true, 0, true),
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
        await SubjectKeyIdentifierExtension.create(keys.publicKey, false, webcrypto),
      ],
    },
    webcrypto,
  );
  return `${certificate.toString('pem')}\n`;
}

/** A fresh key and a certificate for `hosts`, signed by the authority; both PEM. */
export async function mintLeaf(
  hosts: readonly string[],
  authorityKey: KeyObject,
  authorityCertificate: string,
): Promise<{ key: string; cert: string }> {
  const [host] = hosts;
  if (host === undefined) throw new Error('A certificate needs at least one host name or address.');
  const authority = new X509Certificate(authorityCertificate);
  const authorityKeys = await toCryptoKeys(authorityKey);
  const leafKeys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.create(
    {
      subject: [{ CN: [host] }],
      issuer: authority.subject,
      publicKey: leafKeys.publicKey,
      signingKey: authorityKeys.privateKey,
      ...validity(authority.notAfter.getTime()),
      extensions: [
        new BasicConstraintsExtension(false, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
        new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
        new SubjectAlternativeNameExtension(
          hosts.map((value) => ({ type: isIP(value) === 0 ? 'dns' : 'ip', value }) as const),
        ),
        await AuthorityKeyIdentifierExtension.create(authorityKeys.publicKey, false, webcrypto),
        await SubjectKeyIdentifierExtension.create(leafKeys.publicKey, false, webcrypto),
      ],
    },
    webcrypto,
  );
  return { key: await toPem(leafKeys.privateKey), cert: `${certificate.toString('pem')}\n` };
}

/** Valid since yesterday, so that a client whose clock runs hours behind still accepts it. */
function validity(untilMs: number): { notBefore: Date; notAfter: Date } {
  return { notBefore: new Date(Date.now() - DAY_MS), notAfter: new Date(untilMs) };
}

async function toCryptoKeys(key: KeyObject): Promise<webcrypto.CryptoKeyPair> {
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const pkcs8 = key.export({ type: 'pkcs8', format: 'der' });
  const [publicKey, privateKey] = await Promise.all([
    webcrypto.subtle.importKey('spki', spki, ALGORITHM, true, ['verify']),
    webcrypto.subtle.importKey('pkcs8', pkcs8, ALGORITHM, true, ['sign']),
  ]);
  return { publicKey, privateKey };
}

async function toPem(privateKey: webcrypto.CryptoKey): Promise<string> {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', privateKey)).toString('base64');
  return `-----BEGIN PRIVATE KEY-----\n${der.replace(/(.{64})(?=.)/g, '$1\n')}\n-----END PRIVATE KEY-----\n`;
}
