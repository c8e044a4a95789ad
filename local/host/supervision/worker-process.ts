import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { HostLog, LogLevel } from '../log/host-log';
import {
  WorkerMessage,
  type HostMessage,
  type InvocationResult,
  type InvokeMessage,
  type StartedApp,
} from '../worker-protocol';
import { WorkerGoneError } from './worker-gone-error';

export interface WorkerProcessOptions {
  readonly workerFile: string;
  readonly appDir: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly log: HostLog;
}

/** As the service gives a worker to load the app. */
const START_LIMIT_MS = 60_000;
const HOST_VERSION = '4.1040.0';

/** One child process that has loaded the app, or is about to. */
export class WorkerProcess {
  /** Settles when the process has ended, saying how. */
  readonly exited: Promise<string>;
  private readonly child: ChildProcess;
  private readonly pending = new Map<string, PromiseWithResolvers<InvocationResult>>();
  private readonly started = Promise.withResolvers<StartedApp>();
  private readonly log: HostLog;
  private killReason: string | undefined;
  private isGone = false;

  constructor(options: WorkerProcessOptions) {
    this.log = options.log;
    this.child = fork(options.workerFile, [], {
      cwd: options.appDir,
      env: options.environment,
      // The service's own setting, for `--inspect` and the like.
      execArgv: options.environment['languageWorkers__node__arguments']?.split(' ') ?? [],
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.logLines(this.child.stdout, 'information');
    this.logLines(this.child.stderr, 'error');
    this.child.on('message', (message) => this.receive(WorkerMessage.parse(message)));
    this.exited = this.watchExit();
    this.send({ type: 'start', appDir: options.appDir, hostVersion: HOST_VERSION });
  }

  /** What the app registered; rejects when it could not be loaded. */
  async start(): Promise<StartedApp> {
    const limit = setTimeout(
      () => this.kill(`the app was not loaded within ${START_LIMIT_MS / 1000} seconds`),
      START_LIMIT_MS,
    );
    try {
      return await this.started.promise;
    } finally {
      clearTimeout(limit);
    }
  }

  get isEnding(): boolean {
    return this.isGone || this.killReason !== undefined;
  }

  async invoke(message: InvokeMessage): Promise<InvocationResult> {
    if (this.isGone) throw new WorkerGoneError(this.killReason ?? 'it has exited');
    const answer = Promise.withResolvers<InvocationResult>();
    this.pending.set(message.invocationId, answer);
    this.send(message);
    try {
      return await answer.promise;
    } finally {
      this.pending.delete(message.invocationId);
    }
  }

  /** Runs the app's terminate hooks and ends the process, by force after the limit. */
  async terminate(limitMs: number): Promise<void> {
    const limit = setTimeout(() => this.kill(`it did not stop within ${limitMs / 1000} seconds`), limitMs);
    this.send({ type: 'terminate' });
    await this.exited;
    clearTimeout(limit);
  }

  kill(reason: string): void {
    this.killReason ??= reason;
    this.child.kill('SIGKILL');
  }

  private send(message: HostMessage): void {
    // A failure to send means that the process is ending: its exit settles everything that waits.
    this.child.send(message, () => undefined);
  }

  private receive(message: WorkerMessage): void {
    switch (message.type) {
      case 'started':
        return this.started.resolve(message.app);
      case 'startFailed':
        return this.started.reject(new Error(message.message));
      case 'succeeded':
        return this.pending.get(message.invocationId)?.resolve(message.result);
      case 'failed':
        return this.pending.get(message.invocationId)?.reject(new Error(message.message));
      case 'log': {
        const { type, functionName, ...entry } = message;
        return this.log({ ...entry, source: functionName ?? 'app' });
      }
    }
  }

  private async watchExit(): Promise<string> {
    const { promise, resolve } = Promise.withResolvers<string>();
    this.child.on('error', (error) => resolve(error.message));
    // The messages it sent last are read between `exit` and `disconnect`.
    const drained = once(this.child, 'disconnect');
    this.child.on('exit', (code, signal) => void drained.then(() => resolve(signal ?? `exit code ${code}`)));

    const how = await promise;
    this.isGone = true;
    const reason = this.killReason ?? how;
    this.started.reject(new WorkerGoneError(reason));
    // Nobody may be waiting for the start any more.
    this.started.promise.catch(() => undefined);
    for (const answer of this.pending.values()) answer.reject(new WorkerGoneError(reason));
    return reason;
  }

  private logLines(stream: Readable | null, level: LogLevel): void {
    if (stream === null) return;
    createInterface({ input: stream }).on('line', (message) => this.log({ level, message, source: 'app' }));
  }
}
