import type { CallLimits, LimitRefusal, Limits, Reservation } from '../ports';
import { toNanoDollars } from '../price';

const MINUTE_MS = 60_000;

/** One counter that a reservation is under. */
export interface LimitWindow {
  scope: 'tenant' | 'key';
  kind: 'minute' | 'month';
  /** What it counts for and when: the same for all calls that share it. */
  id: string;
  limits: Limits;
}

/** The counters of a reservation. Where there is no limit nothing is counted. */
export function windowsOf({ callerId, at, limits }: Reservation): LimitWindow[] {
  const minute = at.slice(0, 16);
  const month = at.slice(0, 7);
  const scopes: (keyof CallLimits)[] = ['tenant', 'key'];
  return scopes.flatMap((scope) => {
    const own = limits[scope];
    const whose = scope === 'tenant' ? 'tenant' : `key ${callerId}`;
    const windows: LimitWindow[] = [];
    if (own.requestsPerMinute !== undefined || own.tokensPerMinute !== undefined) {
      windows.push({ scope, kind: 'minute', id: `${whose} ${minute}`, limits: own });
    }
    if (own.dollarsPerMonth !== undefined) {
      windows.push({ scope, kind: 'month', id: `${whose} ${month}`, limits: own });
    }
    return windows;
  });
}

/** What a counter holds. `nanoDollars` are those spent and those set aside. */
export interface LimitCounter {
  requests: number;
  tokens: number;
  nanoDollars: number;
}

/** Which limit of a counter a reservation would break. */
export function findRefusal(
  { scope, kind, limits }: LimitWindow,
  counter: LimitCounter,
  { tokens, nanoDollars, at }: Reservation,
): LimitRefusal | undefined {
  if (kind === 'month') {
    const most = toNanoDollars(limits.dollarsPerMonth ?? Infinity);
    if (counter.nanoDollars + nanoDollars <= most) return undefined;
    return { scope, measure: 'money', retryAfterSeconds: secondsToNextMonth(at) };
  }
  const retryAfterSeconds = secondsToNextMinute(at);
  if (counter.requests + 1 > (limits.requestsPerMinute ?? Infinity)) {
    return { scope, measure: 'requests', retryAfterSeconds };
  }
  if (counter.tokens + tokens > (limits.tokensPerMinute ?? Infinity)) {
    return { scope, measure: 'tokens', retryAfterSeconds };
  }
  return undefined;
}

function secondsToNextMinute(at: string): number {
  return Math.ceil((MINUTE_MS - (Date.parse(at) % MINUTE_MS)) / 1000);
}

function secondsToNextMonth(at: string): number {
  const now = new Date(at);
  const next = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1);
  return Math.ceil((next - now.getTime()) / 1000);
}
