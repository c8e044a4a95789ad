import type { WorkDoneProgressServerReporter } from 'vscode-languageserver/node';

/** Scans that take no longer are not worth a word. */
const WORTH_A_WORD_MS = 800;
const STEP_MS = 250;

/** Tells an editor how far a long scan has come. */
export class ScanProgress {
  #startedAt: number | undefined;
  #toldAt = 0;
  #reporter: Promise<WorkDoneProgressServerReporter> | undefined;

  constructor(private readonly create: () => Promise<WorkDoneProgressServerReporter>) {}

  update(done: number, seen: number): void {
    const now = Date.now();
    this.#startedAt ??= now;
    if (now - this.#startedAt < WORTH_A_WORD_MS || now - this.#toldAt < STEP_MS) return;
    this.#toldAt = now;
    this.#reporter ??= this.#begin();
    this.#withReporter((reporter) => reporter.report((100 * done) / Math.max(seen, 1), `${done} of ${seen} files`));
  }

  end(): void {
    this.#startedAt = undefined;
    this.#toldAt = 0;
    this.#withReporter((reporter) => reporter.done());
    this.#reporter = undefined;
  }

  async #begin(): Promise<WorkDoneProgressServerReporter> {
    const reporter = await this.create();
    reporter.begin('Aurelis', 0, undefined, false);
    return reporter;
  }

  /** An editor that will not show it misses nothing. */
  #withReporter(tell: (reporter: WorkDoneProgressServerReporter) => void): void {
    void this.#reporter?.then(tell).catch(() => undefined);
  }
}
