import { jwtVerify } from 'jose';
import { z } from 'zod';
import type { AccessTokens, SignedIn } from '../../access';
import { AurelisError, type Clock } from '../../kernel';
import { directoryKeys, type DirectoryKeys } from './directory-keys';

export interface EntraApplication {
  /** Where the directory is, such as `https://login.microsoftonline.com`. */
  authority: string;
  /** The directory (tenant) of Entra ID, a UUID. */
  directoryId: string;
  /** The application that tokens have to be for, a UUID. */
  clientId: string;
}

/** What Microsoft's own libraries forgive between two clocks. */
const CLOCK_TOLERANCE_SECONDS = 300;

/** https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference */
const Claims = z.object({
  oid: z.uuid(),
  sub: z.string(),
  tid: z.uuid(),
  roles: z.array(z.string()).default([]),
  /** Stands in tokens of people, and in no other access token. */
  scp: z.string().min(1).optional(),
  /** `app` in tokens of applications, where the registration asks for it. */
  idtyp: z.string().optional(),
});
type Claims = z.infer<typeof Claims>;

/**
 * Reads access tokens of Entra ID for one application of one directory, of version 2.0 and 1.0, signed with RS256. A token that does not
 * hold, whatever is wrong with it, reads the same.
 */
export function createEntraTokens({ authority, directoryId, clientId }: EntraApplication, clock: Clock): AccessTokens {
  const keys = directoryKeys(`${authority.replace(/\/+$/, '')}/${directoryId}`, clock);
  return {
    async read(token) {
      const known = await keys();
      try {
        const { payload } = await jwtVerify(token, known.keyOf, {
          algorithms: ['RS256'],
          issuer: issuersOf(known, directoryId),
          audience: [clientId, `api://${clientId}`],
          currentDate: clock.now(),
          clockTolerance: CLOCK_TOLERANCE_SECONDS,
          requiredClaims: ['exp', 'nbf'],
        });
        return toSignedIn(Claims.parse(payload), directoryId);
      } catch (error) {
        throw error instanceof AurelisError ? error : invalidToken();
      }
    },
  };
}

/** Tokens of version 1.0 name the service that issued them before there was a second one, signed with the same keys. */
function issuersOf({ issuer }: DirectoryKeys, directoryId: string): string[] {
  return [issuer, `https://sts.windows.net/${directoryId}/`];
}

function toSignedIn({ oid, sub, tid, roles, scp, idtyp }: Claims, directoryId: string): SignedIn {
  if (tid.toLowerCase() !== directoryId.toLowerCase()) throw invalidToken();
  const isApplication = scp === undefined && (idtyp === 'app' || sub === oid);
  // An ID token tells an application who its user is. It opens nothing.
  if (scp === undefined && !isApplication) throw invalidToken();
  return { objectId: oid.toLowerCase(), isApplication, roles };
}

function invalidToken(): AurelisError {
  return new AurelisError('UNAUTHENTICATED', 'The access token is not valid here, or no longer.');
}
