import type { FallbackReason } from '../model-answer';

/**
 * What a failure means for its route. `breaker`: nothing at first, but several in a row open it. `now`: it is left alone at once,
 * as long as it asked for and else so long. `never`: the request was at fault, or a repetition may go through.
 */
type CooldownPolicy = { kind: 'never' } | { kind: 'breaker' } | { kind: 'now'; fallbackMs: number };

const BREAKER: CooldownPolicy = { kind: 'breaker' };
const NEVER: CooldownPolicy = { kind: 'never' };

export const COOLDOWN_POLICIES: Record<FallbackReason, CooldownPolicy> = {
  timeout: BREAKER,
  unreachable: BREAKER,
  'server-error': BREAKER,
  malformed: BREAKER,
  'cut-off': BREAKER,
  'rate-limited': { kind: 'now', fallbackMs: 10_000 },
  retired: { kind: 'now', fallbackMs: 24 * 3_600_000 },
  refused: { kind: 'now', fallbackMs: 60_000 },
  conflict: NEVER,
  'content-filter': NEVER,
  'cooling-down': NEVER,
};

export const FAILURES_TO_OPEN = 3;
export const FIRST_OPEN_MS = 15_000;
export const LONGEST_OPEN_MS = 5 * 60_000;
/** A header that asks for more is not believed: somebody may have lifted the limit. */
export const LONGEST_COOLDOWN_MS = 24 * 3_600_000;
