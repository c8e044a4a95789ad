import type { Role } from '../contracts';
import { AurelisError } from '../kernel';
import type { Caller } from './caller';
import type { SignInPorts, SignedIn } from './ports';

/** App roles as they stand in tokens, the one that may most first. */
const APP_ROLES: readonly (readonly [string, Role])[] = [
  ['Aurelis.Admin', 'admin'],
  ['Aurelis.Developer', 'developer'],
  ['Aurelis.Viewer', 'viewer'],
];

/** A JSON Web Token as RFC 7519 writes it, with its signature or, for `alg: none`, without. No key looks like one. */
export function isJsonWebToken(token: string): boolean {
  return /^eyJ[\w-]*\.[\w-]+\.[\w-]*$/.test(token);
}

/**
 * Tells who shows an access token. Throws UNAUTHENTICATED for a token that does not hold, FORBIDDEN where it names no role of ours, and
 * UPSTREAM_UNAVAILABLE while nobody can say.
 */
export async function authenticateToken(token: string, signIn: SignInPorts | undefined): Promise<Caller> {
  if (signIn === undefined) {
    throw new AurelisError('UNAUTHENTICATED', 'This deployment takes no access tokens: send an API key.');
  }
  const signedIn = await signIn.tokens.read(token);
  return { tenantId: signIn.tenantId, id: idOf(signedIn), role: roleOf(signedIn) };
}

/** Whether it is the id of somebody who signed in, and not of a key. */
export function isSignedIn(callerId: string): boolean {
  return /^(?:usr|app)_/.test(callerId);
}

function idOf({ objectId, isApplication }: SignedIn): string {
  return `${isApplication ? 'app' : 'usr'}_${objectId}`;
}

function roleOf({ roles }: SignedIn): Role {
  const found = APP_ROLES.find(([name]) => roles.includes(name));
  if (found !== undefined) return found[1];
  const names = APP_ROLES.map(([name]) => name).join(', ');
  const message = `The token holds no role of Aurelis: an administrator has to assign one of ${names} in Entra ID.`;
  throw new AurelisError('FORBIDDEN', message);
}
