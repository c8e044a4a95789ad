import { randomUUID } from 'node:crypto';

import { SignJWT } from 'jose';

import { systemClock, type Clock } from './clock';
import {
  directoryUrl,
  isLocalApplication,
  LOCAL_APP_ROLES,
  LOCAL_APPLICATION_ID,
  LOCAL_ISSUER,
  LOCAL_TENANT_ID,
  objectIdOf,
} from './directory';
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

/**
 * Issues access tokens shaped like those of Entra, signed with the key of this machine: of version 1.0 for the services of Azure, and of
 * version 2.0 for the application that is registered here. `origin` is where the directory is found.
 */
export function createTokenIssuer(
  certificatesDir: string,
  clock: Clock = systemClock,
  origin = 'http://127.0.0.1',
): TokenIssuer {
  const loadKey = tokenKeyOnDemand(certificatesDir);
  return {
    async issue(resource, clientId) {
      const { keyId, privateKey } = await loadKey();
      const nowSeconds = Math.floor(clock.now().getTime() / 1_000);
      const expiresOnSeconds = nowSeconds + LIFETIME_SECONDS;
      const objectId = objectIdOf(clientId);
      const { issuer, audience, claims } = isLocalApplication(resource)
        ? version2(origin, clientId)
        : version1(resource, clientId);
      const token = await new SignJWT({
        ...claims,
        idtyp: 'app',
        oid: objectId,
        tid: LOCAL_TENANT_ID,
        uti: randomUUID(),
      })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keyId })
        .setAudience(audience)
        .setIssuer(issuer)
        .setSubject(objectId)
        .setIssuedAt(nowSeconds - BACKDATE_SECONDS)
        .setNotBefore(nowSeconds - BACKDATE_SECONDS)
        .setExpirationTime(expiresOnSeconds)
        .sign(privateKey);
      return { token, expiresOnSeconds };
    },
  };
}

interface VersionedToken {
  issuer: string;
  audience: string;
  claims: Record<string, unknown>;
}

function version1(resource: string, clientId: string): VersionedToken {
  const claims = { appid: clientId, appidacr: '2', idp: LOCAL_ISSUER, ver: '1.0' };
  return { issuer: LOCAL_ISSUER, audience: resource, claims };
}

function version2(origin: string, clientId: string): VersionedToken {
  const claims = { azp: clientId, azpacr: '2', roles: LOCAL_APP_ROLES, ver: '2.0' };
  return { issuer: `${directoryUrl(origin)}/v2.0`, audience: LOCAL_APPLICATION_ID, claims };
}
