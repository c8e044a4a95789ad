import { EventEmitter, once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

export interface Quiet {
  /** Nothing more has come for so long: programs write a file in several steps, and several files one after the other. */
  readonly quietMs: number;
  /** What never ends is not waited for any longer. */
  readonly maxWaitMs: number;
}

/** Tells whoever scans that something was changed since the last scan began. */
export class ChangeSignal {
  readonly #changes = new EventEmitter();
  #count = 0;

  constructor(private readonly quiet: Quiet) {}

  tell(): void {
    this.#count++;
    this.#changes.emit('change');
  }

  /** What was changed before is seen by the scan that begins now. */
  begin(): void {
    this.#count = 0;
  }

  /** Resolves when something was changed and nothing more comes for a moment. Rejects when `signal` is aborted. */
  async next(signal: AbortSignal): Promise<void> {
    while (this.#count === 0) await once(this.#changes, 'change', { signal });
    const first = Date.now();
    let before: number;
    do {
      before = this.#count;
      await setTimeout(this.quiet.quietMs, undefined, { signal });
    } while (this.#count > before && Date.now() - first < this.quiet.maxWaitMs);
  }
}
