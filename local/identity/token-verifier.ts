import { errors, jwtVerify } from 'jose';

import { systemClock, type Clock } from './clock';
import { LOCAL_ISSUER } from './directory';
import { tokenKeyOnDemand } from './token-key';

/** What the real services forgive between two clocks. */
const CLOCK_TOLERANCE_SECONDS = 300;

export interface TokenVerifier {
  /** Resolves when the local identity endpoint issued this token for one of the audiences and it still holds; throws otherwise. */
  verify(token: string, audiences: readonly string[]): Promise<void>;
}

export class TokenRefusedError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'TokenRefusedError';
  }
}

export function createTokenVerifier(certificatesDir: string, clock: Clock = systemClock): TokenVerifier {
  const loadKey = tokenKeyOnDemand(certificatesDir);
  return {
    async verify(token, audiences) {
      const { publicKey } = await loadKey();
      try {
        await jwtVerify(token, publicKey, {
          algorithms: ['RS256'],
          issuer: LOCAL_ISSUER,
          audience: audiences.flatMap(withAndWithoutSlash),
          currentDate: clock.now(),
          clockTolerance: CLOCK_TOLERANCE_SECONDS,
          requiredClaims: ['exp', 'nbf', 'oid', 'tid'],
        });
      } catch (error) {
        throw new TokenRefusedError(explain(error, audiences), { cause: error });
      }
    },
  };
}

/** SDKs ask for `https://vault.azure.net` and for `https://vault.azure.net/` alike. */
function withAndWithoutSlash(audience: string): string[] {
  const bare = audience.replace(/\/+$/, '');
  return [bare, `${bare}/`];
}

function explain(error: unknown, audiences: readonly string[]): string {
  if (error instanceof errors.JWTExpired) return 'The token has expired.';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'The token is not signed by the local identity.';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'The token must be signed with RS256.';
  if (!(error instanceof errors.JWTClaimValidationFailed)) return 'The token cannot be read.';
  if (error.claim === 'aud') return `The token is for another audience; expected ${audiences.join(' or ')}.`;
  if (error.claim === 'iss') return `The token has another issuer; expected ${LOCAL_ISSUER}.`;
  if (error.claim === 'nbf') return 'The token is not valid yet.';
  return `The token lacks a valid claim ${error.claim}.`;
}
