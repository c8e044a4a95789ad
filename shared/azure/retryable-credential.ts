import type { AccessToken, TokenCredential } from '@azure/identity';
import { AurelisError } from '../kernel';

/**
 * The same identity, which calls it out of reach when it gets no token. The platform's endpoint for tokens fails for a while now and then,
 * like any service, and an instance that has just started has no token from before: what waits for one has to be tried again later.
 */
export function retryableCredential(credential: TokenCredential): TokenCredential {
  return {
    async getToken(scopes, options): Promise<AccessToken | null> {
      try {
        return await credential.getToken(scopes, options);
      } catch (cause) {
        if (options?.abortSignal?.aborted === true) throw cause;
        throw new AurelisError(
          'UPSTREAM_UNAVAILABLE',
          'The identity of the service is out of reach. Try again shortly.',
          {
            cause,
            retryAfterSeconds: 5,
          },
        );
      }
    },
  };
}
