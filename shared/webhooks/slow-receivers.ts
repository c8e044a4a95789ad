import { LRUCache } from 'lru-cache';
import type { Clock } from '../kernel';

/** Whoever takes longer is slow, whatever it answers then. */
const SLOW_MS = 1000;
const REMEMBERED = 10_000;
/** How long whoever kept silent is left alone: twice as long each time, and no longer than an event waits between two of its calls. */
const FIRST_REST_MS = 30_000;
const LONGEST_REST_MS = 300_000;

interface Receiver {
  isSlow: boolean;
  /** How often it has kept silent since it last answered. */
  silences: number;
  restsUntilMs: number;
}

/** In place of an answer: the call was not made, and will not be for so long. */
export interface Busy {
  busyForMs: number;
}

/**
 * Keeps receivers that let a call wait from holding up all others. An instance makes few calls at once: one that never answers would take
 * all of them until their deadlines, for each of its events again. So no more than one call at a time waits for a receiver that was slow
 * the last time, whichever it is; one that kept silent is left alone for a while, the longer the more often it did; and one that nobody
 * knows yet is called once before it is called for two events at a time.
 */
export class SlowReceivers {
  readonly #known = new LRUCache<string, Receiver>({ max: REMEMBERED });
  readonly #firstCalls = new Set<string>();
  #isOneCalled = false;

  constructor(private readonly clock: Clock) {}

  /** An urgent call waits for no other call's end; only where its receiver has just kept silent it is not made either. */
  async call<Answer>(
    { receiver, isUrgent }: { receiver: string; isUrgent: boolean },
    call: () => Promise<{ answer: Answer; isSilence: boolean }>,
  ): Promise<Answer | Busy> {
    const known = this.#known.get(receiver);
    const busyForMs = this.#busyForMs(receiver, known, isUrgent);
    if (busyForMs !== undefined) return { busyForMs };
    const isFirst = known === undefined && !this.#firstCalls.has(receiver);
    const isOne = known?.isSlow === true && !this.#isOneCalled;
    if (isFirst) this.#firstCalls.add(receiver);
    if (isOne) this.#isOneCalled = true;
    const startedAt = this.clock.now().getTime();
    try {
      const { answer, isSilence } = await call();
      this.#remember(receiver, { isSilence, startedAt });
      return answer;
    } finally {
      if (isOne) this.#isOneCalled = false;
      if (isFirst) this.#firstCalls.delete(receiver);
    }
  }

  #busyForMs(receiver: string, known: Receiver | undefined, isUrgent: boolean): number | undefined {
    const restMs = (known?.restsUntilMs ?? 0) - this.clock.now().getTime();
    if (restMs > 0) return restMs;
    if (isUrgent) return undefined;
    const waitsForAnother = known === undefined ? this.#firstCalls.has(receiver) : known.isSlow && this.#isOneCalled;
    return waitsForAnother ? 0 : undefined;
  }

  #remember(receiver: string, { isSilence, startedAt }: { isSilence: boolean; startedAt: number }): void {
    const nowMs = this.clock.now().getTime();
    const isSlow = nowMs - startedAt > SLOW_MS;
    // Whoever refuses at once holds up nobody.
    const silences = isSlow && isSilence ? (this.#known.peek(receiver)?.silences ?? 0) + 1 : 0;
    const restMs = silences === 0 ? 0 : Math.min(FIRST_REST_MS * 2 ** (silences - 1), LONGEST_REST_MS);
    this.#known.set(receiver, { isSlow, silences, restsUntilMs: nowMs + restMs });
  }
}

export function isBusy(answer: unknown): answer is Busy {
  return typeof answer === 'object' && answer !== null && 'busyForMs' in answer;
}
