import type { ModelAnswer, ModelEvent } from '../model-answer';
import { cancelled, outOfTime } from './errors';

type Outcome = { answer: ModelAnswer } | { error: unknown };

/**
 * One call that several identical requests wait for. Who joins late first gets what was streamed already; when the last one has
 * left, the call is cancelled.
 */
export class SharedCall {
  readonly #texts: string[] = [];
  readonly #listeners = new Set<CallListener>();
  readonly #cancel = new AbortController();
  #outcome: Outcome | undefined;

  /** Aborted when nobody waits any more. */
  get signal(): AbortSignal {
    return this.#cancel.signal;
  }

  /** Whether it still makes sense to join. */
  get isOpen(): boolean {
    return this.#outcome === undefined && !this.#cancel.signal.aborted;
  }

  push(text: string): void {
    this.#texts.push(text);
    this.#wakeAll();
  }

  end(outcome: Outcome): void {
    this.#outcome = outcome;
    this.#wakeAll();
  }

  join(options: Omit<ListenerOptions, 'onLeave'>): CallListener {
    const listener = new CallListener(this.#texts, () => this.#outcome, {
      ...options,
      onLeave: () => {
        this.#listeners.delete(listener);
        if (this.#listeners.size === 0 && this.#outcome === undefined) this.#cancel.abort();
      },
    });
    this.#listeners.add(listener);
    return listener;
  }

  #wakeAll(): void {
    for (const listener of this.#listeners) listener.wake();
  }
}

interface ListenerOptions {
  /** What the listener makes of the outcome: who joined a call is not charged for it. */
  onAnswer(answer: ModelAnswer): ModelAnswer;
  onError(error: unknown): unknown;
  deadlineMs: number;
  signal: AbortSignal | undefined;
  onLeave(): void;
}

/** One of those who wait for a call. It reads at its own pace and may leave at any time, also while it waits for more. */
export class CallListener implements AsyncIterator<ModelEvent, undefined> {
  #read = 0;
  #wake: (() => void) | undefined;
  #left: { error?: Error } | undefined;
  readonly #timer: NodeJS.Timeout;
  readonly #onAbort = (): void => {
    this.leave(cancelled());
  };

  constructor(
    private readonly texts: readonly string[],
    private readonly outcome: () => Outcome | undefined,
    private readonly options: ListenerOptions,
  ) {
    this.#timer = setTimeout(() => {
      this.leave(outOfTime());
    }, options.deadlineMs);
    options.signal?.addEventListener('abort', this.#onAbort, { once: true });
    if (options.signal?.aborted === true) this.leave(cancelled());
  }

  wake(): void {
    this.#wake?.();
  }

  leave(error?: Error): void {
    if (this.#left !== undefined) return;
    this.#left = error === undefined ? {} : { error };
    clearTimeout(this.#timer);
    this.options.signal?.removeEventListener('abort', this.#onAbort);
    this.options.onLeave();
    this.wake();
  }

  async next(): Promise<IteratorResult<ModelEvent, undefined>> {
    for (;;) {
      if (this.#left !== undefined) {
        if (this.#left.error !== undefined) throw this.#left.error;
        return { done: true, value: undefined };
      }
      const text = this.texts[this.#read];
      if (text !== undefined) {
        this.#read += 1;
        return { done: false, value: { kind: 'text', text } };
      }
      const outcome = this.outcome();
      if (outcome !== undefined) {
        this.leave();
        return { done: false, value: { kind: 'end', answer: this.#mine(outcome) } };
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  return(): Promise<IteratorResult<ModelEvent, undefined>> {
    this.leave();
    return Promise.resolve({ done: true, value: undefined });
  }

  /** The whole answer, for who does not want the pieces. */
  async answer(): Promise<ModelAnswer> {
    for (;;) {
      const { value } = await this.next();
      if (value === undefined) throw cancelled();
      if (value.kind === 'end') return value.answer;
    }
  }

  #mine(outcome: Outcome): ModelAnswer {
    if ('error' in outcome) throw this.options.onError(outcome.error);
    return this.options.onAnswer(outcome.answer);
  }
}
