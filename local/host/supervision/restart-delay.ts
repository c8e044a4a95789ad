const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 30_000;

/** The first restart is immediate, the following ones wait twice as long each. */
export function restartDelayMs(restartsInARow: number): number {
  if (restartsInARow === 0) return 0;
  return Math.min(FIRST_DELAY_MS * 2 ** (restartsInARow - 1), LONGEST_DELAY_MS);
}
