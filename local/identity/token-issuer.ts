import { randomUUID } from 'node:crypto';

import { SignJWT } from 'jose';

import { systemClock, type Clock } from './clock';
import { LOCAL_ISSUER, LOCAL_TENANT_ID, objectIdOf } from './directory';
import { tokenKeyOnDemand } from './token-key';

/** As long as the managed identities of the real service. */
const LIFETIME_SECONDS = 24 * 3_600;
/** Tokens count as valid from five minutes ago, for readers whose clock is behind. */
const BACKDATE_SECONDS = 300;

export interface IssuedToken {
  readonly token: string;
  readonly expiresOnSeconds: number;
}

export interface TokenIssuer {
  /** A token for one identity to call one resource. */
  issue(resource: string, clientId: string): Promise<IssuedToken>;
}

/** Issues access tokens shaped like version 1.0 tokens of Entra, signed with the key of this machine. */
export function createTokenIssuer(certificatesDir: string, clock: Clock = systemClock): TokenIssuer {
  const loadKey = tokenKeyOnDemand(certificatesDir);
  return {
    async issue(resource, clientId) {
      const { keyId, privateKey } = await loadKey();
      const nowSeconds = Math.floor(clock.now().getTime() / 1_000);
      const expiresOnSeconds = nowSeconds + LIFETIME_SECONDS;
      const objectId = objectIdOf(clientId);
      const token = await new SignJWT({
        appid: clientId,
        appidacr: '2',
        idp: LOCAL_ISSUER,
        idtyp: 'app',
        oid: objectId,
        tid: LOCAL_TENANT_ID,
        uti: randomUUID(),
        ver: '1.0',
      })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keyId })
        .setAudience(resource)
        .setIssuer(LOCAL_ISSUER)
        .setSubject(objectId)
        .setIssuedAt(nowSeconds - BACKDATE_SECONDS)
        .setNotBefore(nowSeconds - BACKDATE_SECONDS)
        .setExpirationTime(expiresOnSeconds)
        .sign(privateKey);
      return { token, expiresOnSeconds };
    },
  };
}
