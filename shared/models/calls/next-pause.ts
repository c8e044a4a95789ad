const FIRST_MS = 200;
const LONGEST_MS = 5_000;

/** Before the same route is asked again: what it asked for, and else twice as long each time with some chance in it. */
export function nextPause(attempts: number, retryAfterMs: number | undefined, chance = Math.random()): number {
  if (retryAfterMs !== undefined) return retryAfterMs;
  return Math.min(FIRST_MS * 2 ** Math.min(attempts, 10), LONGEST_MS) * (0.5 + chance / 2);
}
