/** Lets one thing after the other happen, in the order in which they were asked for. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work);
    // What went wrong is told to whoever asked for it, and is over for the next one.
    this.#last = result.catch(() => undefined);
    return result;
  }
}
