import type { Clock } from '../../../shared/kernel';

export interface SettableClock extends Clock {
  advance(timeMs: number): void;
}

/** Stands still until it is moved. */
export function settableClock(start = '2030-01-01T00:00:00.000Z'): SettableClock {
  let timeMs = Date.parse(start);
  return {
    now: () => new Date(timeMs),
    advance: (byMs) => {
      timeMs += byMs;
    },
  };
}
