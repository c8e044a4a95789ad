import { Worker } from 'node:worker_threads';
import { STATE_LENGTH, type SharedState } from './loading-clock';
import type { WorkerData } from './protocol';

export interface WorkerOptions {
  readonly workerFile: string;
  /** Of its heap: 512 MB when absent. */
  readonly workerMemoryMb?: number | undefined;
  /** Where Node.js keeps what it compiled for the threads; nowhere when absent. */
  readonly compiledDirectory?: string | undefined;
}

/** A thread that makes itself ready. Whoever started it ends it. */
export interface StartedWorker {
  readonly worker: Worker;
  readonly state: SharedState;
  /** Rejects where the thread ends before it is ready. */
  readonly ready: Promise<void>;
}

const WORKER_MEMORY_MB = 512;
/** What a file leaves behind is swept up before it has spread: a third less than by default, at the same speed. */
const YOUNG_GENERATION_MB = 32;

/** What was compiled before is found only when it is asked for before the program is loaded. */
const LAUNCHER = `const { workerData } = require('node:worker_threads');
require('node:module').enableCompileCache(workerData.compiledDirectory);
require(workerData.workerFile);`;

/** Needs nothing that takes long to load itself, so that a thread can be started before anything else. */
export function startWorker({
  workerFile,
  workerMemoryMb = WORKER_MEMORY_MB,
  compiledDirectory,
}: WorkerOptions): StartedWorker {
  const state = new Int32Array(new SharedArrayBuffer(STATE_LENGTH * Int32Array.BYTES_PER_ELEMENT));
  const workerData: WorkerData = { state, workerFile, compiledDirectory };
  const worker = new Worker(compiledDirectory === undefined ? workerFile : LAUNCHER, {
    eval: compiledDirectory !== undefined,
    workerData,
    env: {},
    execArgv: [],
    // Analyzers that panic write to stderr, where only our own logs belong.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: workerMemoryMb, maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
  worker.stdout.resume();
  worker.stderr.resume();
  worker.unref();
  const ready = new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread ended before it was ready.')));
  });
  // Whoever uses the thread hears of it.
  ready.catch(() => undefined);
  return { worker, state, ready };
}
