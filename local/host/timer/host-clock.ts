/** The time as timers see it; tests set their own. */
export interface HostClock {
  now(): number;
  /** Calls back at that time, or at once when it has passed; returns a way to cancel. */
  callAt(timeMs: number, callback: () => void): () => void;
}

/** The longest delay `setTimeout` can take. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

export const systemClock: HostClock = {
  now: () => Date.now(),
  callAt: (timeMs, callback) => {
    let timeout: NodeJS.Timeout;
    const arm = (): void => {
      const delayMs = timeMs - Date.now();
      timeout = setTimeout(
        delayMs > LONGEST_DELAY_MS ? arm : callback,
        Math.min(Math.max(delayMs, 0), LONGEST_DELAY_MS),
      );
    };
    arm();
    return () => clearTimeout(timeout);
  },
};
