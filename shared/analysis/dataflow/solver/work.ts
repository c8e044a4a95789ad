import { Unreachable, WorkLimit } from './machine';

/** How many statements and calls have been run, and how many may be. */
export class Work {
  #spent = 0;
  #allowed = 0;
  #isCut = false;

  get spent(): number {
    return this.#spent;
  }

  /** Whether something was left out. */
  get isCut(): boolean {
    return this.#isCut;
  }

  begin(allowed: number): void {
    this.#spent = 0;
    this.#allowed = allowed;
    this.#isCut = false;
  }

  spend(count: number): void {
    this.#spent += count;
    // What was begun may be ended, but loops in loops may not go on for ever.
    if (this.#spent > this.#allowed * 2) throw new WorkLimit();
  }

  isExhausted(): boolean {
    if (++this.#spent <= this.#allowed) return false;
    this.#isCut = true;
    return true;
  }

  /** Does something that has an allowance of its own; how much of it that has taken. */
  aside(allowed: number, run: () => void): number {
    const before = [this.#spent, this.#allowed] as const;
    [this.#spent, this.#allowed] = [0, allowed];
    try {
      run();
      return this.#spent;
    } finally {
      [this.#spent, this.#allowed] = before;
    }
  }

  /** Does something as far as it gets. */
  attempt(run: () => void): void {
    try {
      run();
    } catch (error) {
      // A stack that is full is as good as work that is too much.
      if (error instanceof RangeError || error instanceof WorkLimit) this.#isCut = true;
      else if (!(error instanceof Unreachable)) throw error;
    }
  }
}
