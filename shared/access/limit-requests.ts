import { AurelisError, type Clock } from '../kernel';
import type { Telemetry } from '../telemetry';
import type { Caller } from './caller';

/** Counts what all instances let through. */
export interface RequestCounter {
  /**
   * Adds up to `count` requests to those that the tenant has made in the minute, as far as `limit` allows; gives how many it added.
   * `minute` is the start of the minute, ISO 8601 in UTC.
   */
  take(tenantId: string, minute: string, share: { count: number; limit: number }): Promise<number>;
}

export interface LimitRequestsPorts {
  counter: RequestCounter;
  clock: Clock;
  telemetry: Pick<Telemetry, 'exception'>;
}

interface Allowance {
  /** Taken from the counter and not used yet. */
  left: number;
  /** The minute has no more. */
  isSpent: boolean;
  taking?: Promise<void> | undefined;
}

const MINUTE_MS = 60_000;
/** An instance takes so many parts of a minute's requests, and asks again when they are used: the counter is not asked for each request. */
const PARTS = 20;

/**
 * Admits requests of a tenant, whichever of its keys it shows and whichever instance it meets, until those of the minute are used up; then
 * throws RATE_LIMITED. What an instance took and did not use is lost with the minute. The operator is not limited. While the counter is
 * out of reach requests are admitted: it is no reason to refuse what else may work.
 */
export function limitRequests(
  perMinute: number,
  { counter, clock, telemetry }: LimitRequestsPorts,
): (caller: Caller) => Promise<void> {
  const part = Math.ceil(perMinute / PARTS);
  const allowances = new Map<string, Allowance>();
  let minuteMs = NaN;

  function allowanceOf(tenantId: string): Allowance {
    const currentMs = Math.floor(clock.now().getTime() / MINUTE_MS) * MINUTE_MS;
    if (currentMs !== minuteMs) allowances.clear();
    minuteMs = currentMs;
    const allowance = allowances.get(tenantId) ?? { left: 0, isSpent: false };
    allowances.set(tenantId, allowance);
    return allowance;
  }

  async function refill(tenantId: string, allowance: Allowance): Promise<void> {
    try {
      const minute = new Date(minuteMs).toISOString();
      const taken = await counter.take(tenantId, minute, { count: part, limit: perMinute });
      allowance.left += taken;
      allowance.isSpent = taken === 0;
    } catch (error) {
      telemetry.exception(error, { step: 'limit-requests', tenantId });
      allowance.left += part;
    }
  }

  return async ({ tenantId, role }) => {
    if (role === 'operator') return;
    const allowance = allowanceOf(tenantId);
    while (allowance.left === 0) {
      if (allowance.isSpent) throw tooMany(perMinute, minuteMs + MINUTE_MS - clock.now().getTime());
      // Requests that come meanwhile wait for the same part.
      allowance.taking ??= refill(tenantId, allowance).finally(() => (allowance.taking = undefined));
      await allowance.taking;
    }
    allowance.left -= 1;
  };
}

function tooMany(perMinute: number, leftMs: number): AurelisError {
  const retryAfterSeconds = Math.max(1, Math.ceil(leftMs / 1000));
  const message = `The tenant has used up the ${perMinute} requests of this minute. Try again in ${retryAfterSeconds} s.`;
  return new AurelisError('RATE_LIMITED', message, { retryAfterSeconds });
}
