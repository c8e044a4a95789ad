import { AurelisError } from '../kernel';
import type { Telemetry } from '../telemetry';
import type { ClaimStore } from './ports';

export interface TakeTurnPorts {
  claims: ClaimStore;
  telemetry: Telemetry;
}

export interface Turn {
  /** Lets whoever waits go on at once. */
  end(): Promise<void>;
}

/** Well within the time after which a claim runs out. */
const RENEW_MS = 10_000;

/**
 * The turn of whoever pays for something, or the claim of another that is at it already. A turn lasts as long as its process: one that
 * dies, or cannot reach the store any more, loses it by itself, so nothing is ever blocked for good. Two may therefore be at it in the
 * end; whatever they store has to stand that.
 */
export async function takeTurn(
  claim: { tenantId: string; id: string; holder: string; about: string },
  { claims, telemetry }: TakeTurnPorts,
): Promise<Turn | { takenFor: string }> {
  const standing = await claims.claim(claim);
  if (standing.holder !== claim.holder) return { takenFor: standing.about };
  const timer = setInterval(() => {
    claims.claim(claim).catch((error: unknown) => telemetry.exception(error, { step: 'claim' }));
  }, RENEW_MS);
  timer.unref();
  return {
    async end() {
      clearInterval(timer);
      try {
        await claims.release(claim);
      } catch (error) {
        // It runs out by itself.
        telemetry.exception(error, { step: 'release' });
      }
    },
  };
}

export function isTaken(turn: Turn | { takenFor: string }): turn is { takenFor: string } {
  return 'takenFor' in turn;
}

/** For work that comes from a queue: there is no hurry, and somebody is at it. */
export function atWorkAlready(): AurelisError {
  return new AurelisError('UPSTREAM_UNAVAILABLE', 'Another delivery of the same message is at work.', {
    isExpected: true,
    retryAfterSeconds: 30,
  });
}
