import { Worker } from 'node:worker_threads';
import { AurelisError } from '../../kernel';
import { ANALYZERS } from '../analyzers/registry';
import { beginTask, remainingMs, RUNNING, STATE_LENGTH } from './loading-clock';
import type { FailureReason, FileResult, FileTask, WorkerData, WorkerMessage } from './protocol';

export type ThreadOutcome =
  | { readonly status: 'done'; readonly result: FileResult }
  /** The thread is gone; `analyzer` is what it was running. */
  | { readonly status: 'lost'; readonly reason: LossReason; readonly analyzer: string | undefined };

export type LossReason = 'deadline' | 'memory' | FailureReason;

/** What a file leaves behind is swept up before it has spread: a third less than by default, at the same speed. */
const YOUNG_GENERATION_MB = 32;

/** Beyond the deadline of the file, for an analyzer that is just ending itself. */
const GRACE_MS = 200;
/** How soon it shows that a thread has made an analyzer ready. */
const CHECK_MS = 50;

/** What was compiled before is found only when it is asked for before the program is loaded. */
const LAUNCHER = `const { workerData } = require('node:worker_threads');
require('node:module').enableCompileCache(workerData.compiledDirectory);
require(workerData.workerFile);`;

export interface ThreadOptions {
  readonly workerFile: string;
  readonly workerMemoryMb: number;
  readonly compiledDirectory?: string | undefined;
}

/** One worker thread. It does one task at a time and is of no use any more once a task was lost. */
export class AnalysisThread {
  readonly #worker: Worker;
  readonly #state = new Int32Array(new SharedArrayBuffer(STATE_LENGTH * Int32Array.BYTES_PER_ELEMENT));
  readonly #ready: Promise<void>;
  #settle: ((outcome: ThreadOutcome) => void) | undefined;

  constructor({ workerFile, workerMemoryMb, compiledDirectory }: ThreadOptions) {
    const workerData: WorkerData = { state: this.#state, workerFile, compiledDirectory };
    this.#worker = new Worker(compiledDirectory === undefined ? workerFile : LAUNCHER, {
      eval: compiledDirectory !== undefined,
      workerData,
      env: {},
      execArgv: [],
      // Analyzers that panic write to stderr, where only our own logs belong.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: workerMemoryMb, maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
    this.#worker.stdout.resume();
    this.#worker.stderr.resume();
    this.#worker.unref();
    this.#ready = this.#whenReady();
    this.#ready.catch(() => undefined);
    this.#worker.on('message', (message: WorkerMessage) => this.#onMessage(message));
    this.#worker.on('error', (error) => this.#lose(isOutOfMemory(error) ? 'memory' : 'analyzer-failed'));
    this.#worker.on('exit', () => this.#lose('analyzer-failed'));
  }

  /** Throws when the thread cannot even start, or when the caller gives up. */
  async run(task: FileTask, signal: AbortSignal | undefined): Promise<ThreadOutcome> {
    this.#worker.ref();
    await this.#ready;
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

  #whenReady(): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (cause?: unknown) =>
        reject(new AurelisError('INTERNAL', 'The analysis worker did not start.', { cause }));
      this.#worker.once('message', () => resolve());
      this.#worker.once('error', fail);
      this.#worker.once('exit', fail);
    });
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
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
