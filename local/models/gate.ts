/** Holds answers back until the requests that came so far are released; later ones wait for the next release. */
export class Gate {
  #released = 0;
  #waiting: { request: number; pass: () => void }[] = [];

  /** `request` is its place among all that came in. */
  wait(request: number): Promise<void> {
    if (request <= this.#released) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ request, pass: resolve }));
  }

  release(upTo: number): void {
    this.#released = Math.max(this.#released, upTo);
    const waiting = this.#waiting;
    this.#waiting = waiting.filter(({ request }) => request > this.#released);
    for (const { request, pass } of waiting) if (request <= this.#released) pass();
  }
}
