import { randomBytes } from 'node:crypto';

/** A lock token in hexadecimal, in the byte order of RFC 4122 that `$management` uses. */
export type LockToken = string;

export function createLockToken(): LockToken {
  return randomBytes(16).toString('hex');
}

export function lockTokenBytes(token: LockToken): Buffer {
  return Buffer.from(token, 'hex');
}

/** A delivery tag carries the token in the byte order of a .NET GUID: its first three groups are little-endian. */
export function deliveryTagOf(token: LockToken): Buffer {
  const bytes = lockTokenBytes(token);
  bytes.subarray(0, 4).reverse();
  bytes.subarray(4, 6).reverse();
  bytes.subarray(6, 8).reverse();
  return bytes;
}
