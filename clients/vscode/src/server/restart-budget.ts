const MAX_RESTARTS = 3;
const WINDOW_MS = 3 * 60_000;

/** Says whether a server that keeps ending may be started once more. */
export class RestartBudget {
  #startedAgainAt: number[] = [];

  /** `now` answers milliseconds, of any origin. */
  constructor(private readonly now: () => number) {}

  /** False where it has been started again often enough within three minutes. */
  take(): boolean {
    const now = this.now();
    this.#startedAgainAt = this.#startedAgainAt.filter((time) => now - time < WINDOW_MS);
    if (this.#startedAgainAt.length >= MAX_RESTARTS) return false;
    this.#startedAgainAt.push(now);
    return true;
  }

  /** Somebody asked for a start, and knows why. */
  renew(): void {
    this.#startedAgainAt = [];
  }
}
