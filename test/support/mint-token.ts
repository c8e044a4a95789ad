import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { LOCAL_APPLICATION_ID, LOCAL_TENANT_ID, type TokenKey } from '../../local/identity';

export const PERSON = '7d1c0000-0000-4000-8000-00000000beef';

/** Claims as Entra writes them for a person who signed in to the application; what is undefined is left out. */
export function personClaims(directory: string): Record<string, unknown> {
  const nowSeconds = Math.floor(Date.now() / 1000);
  return {
    aud: LOCAL_APPLICATION_ID,
    iss: `${directory}/${LOCAL_TENANT_ID}/v2.0`,
    iat: nowSeconds,
    nbf: nowSeconds,
    exp: nowSeconds + 3600,
    azp: randomUUID(),
    name: 'Ada Example',
    oid: PERSON,
    preferred_username: 'ada@example.org',
    roles: ['Aurelis.Developer'],
    scp: 'user_impersonation',
    sub: 'the-same-person-for-this-application-alone',
    tid: LOCAL_TENANT_ID,
    ver: '2.0',
  };
}

/** Signed with the key of a directory, or with whatever else a test gives. */
export function mintToken(
  claims: Record<string, unknown>,
  { keyId, privateKey }: Pick<TokenKey, 'keyId' | 'privateKey'>,
  header: Record<string, unknown> = {},
): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keyId, ...header }).sign(privateKey);
}
