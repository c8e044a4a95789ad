import type { Clock } from './clock';

/** How often the other clock is asked, while this one is. */
const ASK_EVERY_MS = 60_000;
/** Clocks that are kept in step differ by less; what nobody would notice is not corrected. */
const TOLERATED_MS = 2000;

export interface SynchronizedClockOptions {
  /** The clock of this machine. */
  own: Clock;
  /** The time by the clock that all machines go by, in seconds. */
  ask: () => Promise<Date>;
  /** Told when the correction changes, and when nobody could be asked. */
  onChange: (offsetMs: number) => void;
  onError: (error: unknown) => void;
}

/**
 * A clock that goes by another one where the machine's own is wrong: what one machine writes down, another compares with its own time, and
 * a broker or database with theirs. Never waits: the other clock is asked in the background, and until it has answered, or while it does
 * not, the last correction counts.
 */
export function synchronizedClock({ own, ask, onChange, onError }: SynchronizedClockOptions): Clock {
  let offsetMs = 0;
  let askedAtMs = -Infinity;
  let isAsking = false;

  async function correct(): Promise<void> {
    const before = own.now().getTime();
    // Cut to its second: half of one more is nearer.
    const theirs = (await ask()).getTime() + 500;
    const after = own.now().getTime();
    const difference = Math.round(theirs - (before + after) / 2);
    const isWrong = Math.abs(difference) > TOLERATED_MS + Math.abs(after - before);
    const corrected = isWrong ? difference : 0;
    // The same but for what one cannot measure.
    if (isWrong && Math.abs(corrected - offsetMs) <= TOLERATED_MS) return;
    if (corrected === offsetMs) return;
    offsetMs = corrected;
    onChange(offsetMs);
  }

  return {
    now() {
      const now = own.now().getTime();
      // Also where it was set back.
      if (!isAsking && Math.abs(now - askedAtMs) >= ASK_EVERY_MS) {
        isAsking = true;
        askedAtMs = now;
        void correct()
          .catch(onError)
          .finally(() => {
            isAsking = false;
          });
      }
      return new Date(now + offsetMs);
    },
  };
}
