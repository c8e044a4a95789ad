/** How many files there are so far, and how many of them are done. */
export class FileCount {
  #filesSeen = 0;
  #filesDone = 0;

  constructor(private readonly onProgress: (progress: { filesDone: number; filesSeen: number }) => void) {}

  see(count: number): void {
    this.#filesSeen += count;
    this.#report();
  }

  finish(count: number): void {
    this.#filesDone += count;
    this.#report();
  }

  /** Nothing is under way. */
  get isIdle(): boolean {
    return this.#filesDone === this.#filesSeen;
  }

  #report(): void {
    this.onProgress({ filesDone: this.#filesDone, filesSeen: this.#filesSeen });
  }
}
