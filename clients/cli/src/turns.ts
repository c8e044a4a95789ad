/** Lets work be done one after the other, in the order in which it was asked for. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Rejects with the reason of `signal` when that is aborted while the work waits: then it is never begun. */
  async take<Result>(work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    const turn = this.#last.then(async () => {
      signal?.throwIfAborted();
      return work();
    });
    // The next one waits for its end, however it ends.
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
