import type { Clock } from '../../kernel';

/** Until when a call may last. Whoever joins it may give it more time. */
export class Deadline {
  #atMs: number;

  constructor(
    private readonly clock: Clock,
    lastsMs: number,
  ) {
    this.#atMs = clock.now().getTime() + lastsMs;
  }

  extendTo(lastsMs: number): void {
    this.#atMs = Math.max(this.#atMs, this.clock.now().getTime() + lastsMs);
  }

  get leftMs(): number {
    return this.#atMs - this.clock.now().getTime();
  }
}
