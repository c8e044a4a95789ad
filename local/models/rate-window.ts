/** Requests that are left in the current minute; undefined limits none, but still tells a number. */
export class RateWindow {
  #minute = -1;
  #used = 0;

  constructor(
    private readonly limit: number | undefined,
    private readonly nowMs: () => number,
  ) {}

  /** Takes one; undefined when none is left. */
  take(): { headers: Record<string, string> } | undefined {
    const minute = Math.floor(this.nowMs() / 60_000);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#used = 0;
    }
    const limit = this.limit ?? 1_000_000;
    if (this.#used >= limit) return undefined;
    this.#used += 1;
    return {
      headers: {
        'x-ratelimit-limit-requests': String(limit),
        'x-ratelimit-remaining-requests': String(limit - this.#used),
        'x-ratelimit-remaining-tokens': '1000000',
      },
    };
  }

  get secondsToNext(): number {
    return 60 - (Math.floor(this.nowMs() / 1000) % 60);
  }
}
