import { z } from 'zod';

import { Secret } from './vault';
import { badParameter } from './vault-error';

export const SecretToRestore = z.object({ value: z.string() });

/** A backup is opaque to callers; unlike the real one it is not encrypted, as it never leaves this machine. */
export function backupOf(secret: Secret): string {
  return Buffer.from(JSON.stringify({ name: secret.name, versions: secret.versions })).toString('base64url');
}

export function readBackup(value: string): Secret {
  try {
    return Secret.parse(JSON.parse(Buffer.from(value, 'base64url').toString()));
  } catch {
    // What exactly is wrong inside the blob would tell a caller nothing it can act on.
    throw badParameter('The backup blob cannot be read.');
  }
}
