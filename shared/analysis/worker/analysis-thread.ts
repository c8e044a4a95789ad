import type { Worker } from 'node:worker_threads';
import { AurelisError, errorCode } from '../../kernel';
import { ANALYZERS } from '../analyzers/registry';
import { beginTask, remainingMs, RUNNING, type SharedState } from './loading-clock';
import type { FailureReason, FileResult, FileTask, WorkerMessage } from './protocol';
import type { StartedWorker } from './start-worker';

export type ThreadOutcome =
  | { readonly status: 'done'; readonly result: FileResult }
  /** The thread is gone; `analyzer` is what it was running. */
  | { readonly status: 'lost'; readonly reason: LossReason; readonly analyzer: string | undefined };

export type LossReason = 'deadline' | 'memory' | FailureReason;

/** Beyond the deadline of the file, for an analyzer that is just ending itself. */
const GRACE_MS = 200;
/** How soon it shows that a thread has made an analyzer ready. */
const CHECK_MS = 50;

/** One worker thread. It does one task at a time and is of no use any more once a task was lost. */
export class AnalysisThread {
  readonly #worker: Worker;
  readonly #state: SharedState;
  readonly #ready: Promise<void>;
  #settle: ((outcome: ThreadOutcome) => void) | undefined;

  constructor({ worker, state, ready }: StartedWorker) {
    this.#worker = worker;
    this.#state = state;
    this.#ready = ready;
    this.#worker.on('message', (message: WorkerMessage) => this.#onMessage(message));
    this.#worker.on('error', (error) => this.#lose(isOutOfMemory(error) ? 'memory' : 'analyzer-failed'));
    this.#worker.on('exit', () => this.#lose('analyzer-failed'));
  }

  /** Throws when the thread cannot even start, or when the caller gives up. */
  async run(task: FileTask, signal: AbortSignal | undefined): Promise<ThreadOutcome> {
    this.#worker.ref();
    await this.#whenReady();
    signal?.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<ThreadOutcome>();
    const onAbort = () => reject(signal?.reason);
    signal?.addEventListener('abort', onAbort, { once: true });
    this.#settle = resolve;
    beginTask(this.#state);
    const stopWatching = this.#watch(task.deadlineMs + GRACE_MS);
    // A copy of these bytes alone: sent as they are, the whole archive that they are a view of would be cloned.
    const bytes = new Uint8Array(task.bytes);
    this.#worker.postMessage({ ...task, bytes } satisfies FileTask, [bytes.buffer]);
    try {
      return await promise;
    } finally {
      stopWatching();
      signal?.removeEventListener('abort', onAbort);
      this.#settle = undefined;
      this.#worker.unref();
    }
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #watch(deadlineMs: number): () => void {
    const startedAtMs = Date.now();
    const check = (): void => {
      const leftMs = remainingMs(this.#state, Date.now() - startedAtMs, deadlineMs);
      if (leftMs <= 0) this.#lose('deadline');
      else timer = setTimeout(check, Math.min(leftMs, CHECK_MS));
    };
    let timer = setTimeout(check, deadlineMs);
    return () => clearTimeout(timer);
  }

  async #whenReady(): Promise<void> {
    try {
      await this.#ready;
    } catch (cause) {
      throw new AurelisError('INTERNAL', 'The analysis worker did not start.', { cause });
    }
  }

  #onMessage(message: WorkerMessage): void {
    if (message.type === 'done') this.#settle?.({ status: 'done', result: message.result });
    if (message.type === 'failed') {
      this.#settle?.({ status: 'lost', reason: message.reason, analyzer: message.analyzer });
    }
  }

  #lose(reason: LossReason): void {
    const analyzer = ANALYZERS[Atomics.load(this.#state, RUNNING) - 1]?.id;
    this.#settle?.({ status: 'lost', reason, analyzer });
  }
}

/** Told by its code alone: the error of a thread need not be an `Error` of this realm. */
function isOutOfMemory(error: unknown): boolean {
  return errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY';
}
