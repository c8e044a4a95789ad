import { LRUCache } from 'lru-cache';
import type { Clock } from '../kernel';

/** Whoever takes longer is slow, whatever it answers then. */
const SLOW_MS = 1000;
const REMEMBERED = 10_000;

/**
 * Lets no more than one call at a time wait for a receiver that was slow the last time. An instance makes few calls at once: receivers that
 * let each wait until its deadline would take all of them, and hold up everybody else's events.
 */
export class SlowReceivers {
  readonly #slow = new LRUCache<string, true>({ max: REMEMBERED });
  #isOneCalled = false;

  constructor(private readonly clock: Clock) {}

  /** Gives `busy` in place of an answer where the call would have to wait for another one's end, unless it is urgent. */
  async call<Answer>(
    { receiver, isUrgent }: { receiver: string; isUrgent: boolean },
    call: () => Promise<Answer>,
  ): Promise<Answer | 'busy'> {
    const isSlow = this.#slow.has(receiver);
    if (isSlow && this.#isOneCalled && !isUrgent) return 'busy';
    const isOne = isSlow && !this.#isOneCalled;
    if (isOne) this.#isOneCalled = true;
    const startedAt = this.clock.now().getTime();
    try {
      return await call();
    } finally {
      if (isOne) this.#isOneCalled = false;
      if (this.clock.now().getTime() - startedAt > SLOW_MS) this.#slow.set(receiver, true);
      else this.#slow.delete(receiver);
    }
  }
}
