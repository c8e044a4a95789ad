/** Collects log lines and lets a test wait for one. */
export class LogLines {
  readonly lines: string[] = [];
  private readonly waiting = new Set<() => void>();

  readonly add = (line: string): void => {
    this.lines.push(line);
    for (const look of this.waiting) look();
  };

  /** The first `count` lines that match, as soon as they were written. */
  waitFor(pattern: RegExp, count = 1): Promise<string[]> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = this.lines.filter((line) => pattern.test(line));
        if (found.length < count) return;
        this.waiting.delete(look);
        resolve(found);
      };
      this.waiting.add(look);
      look();
    });
  }
}
