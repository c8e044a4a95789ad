import type { FallbackReason } from '../model-answer';
import type { Cooldown } from '../ports';
import {
  COOLDOWN_POLICIES,
  FAILURES_TO_OPEN,
  FIRST_OPEN_MS,
  LONGEST_COOLDOWN_MS,
  LONGEST_OPEN_MS,
} from './cooldown-policy';

/** Weight of the newest measurement in the moving average. */
const NEWEST = 0.2;

/** How one route is, as far as this instance knows: a breaker, a cooldown and a latency. */
export class RouteHealth {
  #failuresInARow = 0;
  #timesOpened = 0;
  #cooldown: { reason: FallbackReason; untilMs: number } | undefined;
  #isProbed = false;
  #latencyMs: number | undefined;

  constructor(readonly route: string) {}

  get latencyMs(): number | undefined {
    return this.#latencyMs;
  }

  cooldownAt(nowMs: number): { reason: FallbackReason; untilMs: number } | undefined {
    return this.#cooldown !== undefined && this.#cooldown.untilMs > nowMs ? this.#cooldown : undefined;
  }

  /** Whether a call may go there now. After a cooldown one call goes first, alone; it has to be told how that ended. */
  admit(nowMs: number): boolean {
    if (this.cooldownAt(nowMs) !== undefined || this.#isProbed) return false;
    if (this.#cooldown !== undefined) this.#isProbed = true;
    return true;
  }

  succeeded(latencyMs: number): void {
    this.#failuresInARow = 0;
    this.#timesOpened = 0;
    this.#cooldown = undefined;
    this.#isProbed = false;
    this.#latencyMs = this.#latencyMs === undefined ? latencyMs : this.#latencyMs * (1 - NEWEST) + latencyMs * NEWEST;
  }

  /** The call ended without saying anything about the route: it was hung up on, or the request was at fault. */
  endedOtherwise(): void {
    this.#isProbed = false;
  }

  /** The cooldown that the failure begins, to be told to other instances. */
  failed(reason: FallbackReason, retryAfterMs: number | undefined, nowMs: number): Cooldown | undefined {
    const wasProbe = this.#isProbed;
    this.#isProbed = false;
    const policy = COOLDOWN_POLICIES[reason];
    if (policy.kind === 'never') return undefined;
    if (policy.kind === 'now') return this.#cool(reason, nowMs + (retryAfterMs ?? policy.fallbackMs), nowMs);
    this.#failuresInARow += 1;
    if (retryAfterMs !== undefined) return this.#cool(reason, nowMs + retryAfterMs, nowMs);
    if (this.#failuresInARow < FAILURES_TO_OPEN && !wasProbe) return undefined;
    const openMs = Math.min(FIRST_OPEN_MS * 2 ** this.#timesOpened, LONGEST_OPEN_MS);
    this.#timesOpened += 1;
    return this.#cool(reason, nowMs + openMs, nowMs);
  }

  /** Takes over what another instance has found out. */
  heard({ reason, untilMs }: Cooldown, nowMs: number): void {
    if (untilMs > nowMs && untilMs > (this.#cooldown?.untilMs ?? 0)) this.#cooldown = { reason, untilMs };
  }

  #cool(reason: FallbackReason, untilMs: number, nowMs: number): Cooldown {
    const bounded = Math.min(Math.max(untilMs, this.#cooldown?.untilMs ?? 0), nowMs + LONGEST_COOLDOWN_MS);
    this.#cooldown = { reason, untilMs: bounded };
    return { route: this.route, reason, untilMs: bounded };
  }
}
