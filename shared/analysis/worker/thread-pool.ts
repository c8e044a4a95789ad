import { AurelisError } from '../../kernel';
import { AnalysisThread, type ThreadOutcome } from './analysis-thread';
import type { FileTask } from './protocol';
import { startWorker, type StartedWorker, type WorkerOptions } from './start-worker';

export interface ThreadPoolOptions extends WorkerOptions {
  readonly workers: number;
  /** A thread of the same options that was started before there was a pool. */
  readonly firstWorker?: StartedWorker | undefined;
}

interface Waiting {
  readonly take: (thread: AnalysisThread) => void;
  readonly refuse: (error: unknown) => void;
}

/** Keeps a few warm threads; one that lost a task is replaced when the next task needs it. */
export class ThreadPool {
  readonly #idle: AnalysisThread[] = [];
  readonly #busy = new Set<AnalysisThread>();
  readonly #waiting: Waiting[] = [];
  #isClosed = false;

  constructor(private readonly options: ThreadPoolOptions) {
    if (options.firstWorker !== undefined) this.#idle.push(new AnalysisThread(options.firstWorker));
  }

  async run(task: FileTask, signal: AbortSignal | undefined): Promise<ThreadOutcome> {
    const thread = await this.#acquire();
    let isUsable = true;
    try {
      signal?.throwIfAborted();
      // Until it has answered, the thread may be busy with what nobody wants any more.
      isUsable = false;
      const outcome = await thread.run(task, signal);
      isUsable = outcome.status === 'done';
      return outcome;
    } finally {
      await this.#release(thread, isUsable);
    }
  }

  /** Starts a thread for the first task, so that it need not be waited for. */
  warm(): void {
    if (this.#isClosed || this.#idle.length + this.#busy.size > 0) return;
    this.#idle.push(this.#start());
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { refuse } of this.#waiting.splice(0)) refuse(closedError());
    await Promise.all([...this.#idle.splice(0), ...this.#busy].map((thread) => thread.stop()));
  }

  #start(): AnalysisThread {
    return new AnalysisThread(startWorker(this.options));
  }

  async #acquire(): Promise<AnalysisThread> {
    if (this.#isClosed) throw closedError();
    const idle = this.#idle.pop();
    if (idle === undefined && this.#busy.size >= this.options.workers) {
      return new Promise((take, refuse) => this.#waiting.push({ take, refuse }));
    }
    const thread = idle ?? this.#start();
    this.#busy.add(thread);
    return thread;
  }

  async #release(thread: AnalysisThread, isUsable: boolean): Promise<void> {
    this.#busy.delete(thread);
    if (!isUsable) await thread.stop();
    if (this.#isClosed) return;
    const next = this.#waiting.shift();
    if (next === undefined) {
      if (isUsable) this.#idle.push(thread);
      return;
    }
    const successor = isUsable ? thread : this.#start();
    this.#busy.add(successor);
    next.take(successor);
  }
}

function closedError(): AurelisError {
  return new AurelisError('INTERNAL', 'The analysis engine is closed.');
}
