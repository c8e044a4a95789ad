import { setTimeout as sleep } from 'node:timers/promises';
import type { StartedApp } from '../worker-protocol';
import { HostStoppingError } from './host-stopping-error';
import { restartDelayMs } from './restart-delay';
import { WorkerProcess, type WorkerProcessOptions } from './worker-process';

export interface ReadyWorker {
  readonly process: WorkerProcess;
  readonly app: StartedApp;
}

export type HostState = 'Initializing' | 'Running' | 'Error' | 'Offline';

/** A worker that ran this long was healthy: its end starts the backoff afresh. */
const HEALTHY_AFTER_MS = 30_000;

/** Keeps one worker running: whenever it ends, another is started. */
export class WorkerSupervisor {
  state: HostState = 'Initializing';
  errors: readonly string[] = [];
  private current = Promise.withResolvers<ReadyWorker>();
  private isRefusing = false;
  private running: WorkerProcess | undefined;
  private readonly stopping = new AbortController();

  constructor(
    private readonly options: WorkerProcessOptions,
    /** Judges what a started app registered; throwing refuses the app. */
    private readonly accept: (app: StartedApp) => void,
  ) {
    this.ignoreUnawaited();
  }

  /** Starts the first worker; an app that cannot be loaded now is not tried again. */
  async start(): Promise<void> {
    const worker = await this.startOne();
    void this.keepRunning(worker);
  }

  /** The worker that takes invocations, after the wait if one is being started; rejects when the host stops. */
  async ready(): Promise<ReadyWorker> {
    for (;;) {
      if (this.isRefusing) throw new HostStoppingError();
      const worker = await this.current.promise;
      if (!worker.process.isEnding) return worker;
      // It was killed a moment ago; another takes its place.
      await worker.process.exited;
    }
  }

  /** Nobody gets a worker from here on; those who have one go on. */
  refuseNew(): void {
    this.isRefusing = true;
    this.state = 'Offline';
    this.current.reject(new HostStoppingError());
  }

  async stop(limitMs: number): Promise<void> {
    this.refuseNew();
    this.stopping.abort();
    await this.running?.terminate(limitMs);
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private async keepRunning(first: ReadyWorker): Promise<void> {
    let worker: ReadyWorker | undefined = first;
    let restartsInARow = 0;
    while (!this.isStopping()) {
      const readySince = Date.now();
      if (worker !== undefined) await this.waitForEnd(worker);
      if (this.isStopping()) return;
      if (worker !== undefined && Date.now() - readySince >= HEALTHY_AFTER_MS) restartsInARow = 0;

      await sleep(restartDelayMs(restartsInARow++), undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (this.isStopping()) return;
      worker = await this.startOne().catch(() => undefined);
    }
  }

  private async waitForEnd(worker: ReadyWorker): Promise<void> {
    const reason = await worker.process.exited;
    if (this.isStopping()) return;
    this.state = 'Initializing';
    this.current = Promise.withResolvers();
    this.ignoreUnawaited();
    this.options.log({ level: 'error', message: `The process of the app ended (${reason}); starting another.` });
  }

  private async startOne(): Promise<ReadyWorker> {
    const process = new WorkerProcess(this.options);
    this.running = process;
    try {
      const app = await process.start();
      this.accept(app);
      if (this.state === 'Error') {
        this.options.log({ level: 'information', message: 'The app could be started again.' });
      }
      this.state = 'Running';
      this.errors = [];
      const worker = { process, app };
      this.current.resolve(worker);
      return worker;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (!this.isStopping()) {
        this.state = 'Error';
        this.errors = [message];
        this.options.log({ level: 'critical', message: `The app could not be started.\n${message}` });
      }
      process.kill('the app could not be started');
      await process.exited;
      throw error;
    }
  }

  private ignoreUnawaited(): void {
    this.current.promise.catch(() => undefined);
  }
}
