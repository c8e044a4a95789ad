import { createHash } from 'node:crypto';

/** The one Entra tenant of this machine. */
export const LOCAL_TENANT_ID = '6a7b1c1e-0000-4000-8000-00000000a0e1';

/** Azurite accepts this issuer prefix and no other of ours. */
export const LOCAL_ISSUER = `https://sts.windows.net/${LOCAL_TENANT_ID}/`;

/** The identity used when the caller names none. */
export const SYSTEM_ASSIGNED_CLIENT_ID = '6a7b1c1e-0000-4000-8000-000000005e1f';

/** The object id of an identity: stable for a client id, and different from it as in Entra. */
export function objectIdOf(clientId: string): string {
  const hex = createHash('sha256').update(clientId.toLowerCase()).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
