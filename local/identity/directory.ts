import { createHash } from 'node:crypto';

/** The one Entra tenant of this machine. */
export const LOCAL_TENANT_ID = '6a7b1c1e-0000-4000-8000-00000000a0e1';

/** Azurite accepts this issuer prefix and no other of ours. */
export const LOCAL_ISSUER = `https://sts.windows.net/${LOCAL_TENANT_ID}/`;

/** The identity used when the caller names none. */
export const SYSTEM_ASSIGNED_CLIENT_ID = '6a7b1c1e-0000-4000-8000-000000005e1f';

/** An application that people and programs may be given roles in, as the registration of a deployment of Aurelis is one. */
export const LOCAL_APPLICATION_ID = '6a7b1c1e-0000-4000-8000-00000000a991';

/** What the identities of this machine may do in that application. */
export const LOCAL_APP_ROLES = ['Aurelis.Developer'] as const;

/** Where the directory is found, at the address of the identity endpoint. */
export function directoryUrl(origin: string): string {
  return `${origin}/${LOCAL_TENANT_ID}`;
}

/** Whether a token for the resource is one for the application: named by its address or by its id. */
export function isLocalApplication(resource: string): boolean {
  return resource === LOCAL_APPLICATION_ID || resource === `api://${LOCAL_APPLICATION_ID}`;
}

/** The object id of an identity: stable for a client id, and different from it as in Entra. */
export function objectIdOf(clientId: string): string {
  const hex = createHash('sha256').update(clientId.toLowerCase()).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
