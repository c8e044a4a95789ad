import { flushCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { ANALYZERS } from '../analyzers/registry';
import { chunkFile } from '../chunks/chunk-file';
import { analyzeFile, AnalyzerFailure } from './analyze-file';
import { createFileAnalyzers } from './file-analyzers';
import { LoadingClock, RUNNING } from './loading-clock';
import type { FileTask, WorkerData, WorkerMessage } from './protocol';

/** How much a function of WebAssembly has to run before it is compiled once more: about five times the default. */
const TIERING_BUDGET = 60_000_000;

/** By then most of what a thread needs has been compiled. */
const TASKS_UNTIL_COMPILED = 32;

/** The program of a worker thread: one file at a time, until it is ended. */
function main(): void {
  if (parentPort === null) throw new Error('This file runs as a worker thread only');
  const port = parentPort;
  spareCompilation();
  const { state, compiledDirectory } = workerData as WorkerData;
  const clock = new LoadingClock(state);
  const { analyzerOf, parserOf } = createFileAnalyzers(clock);
  const send = (message: WorkerMessage) => port.postMessage(message);
  const steps = {
    analyzerOf,
    parserOf,
    loadedMs: () => clock.loadedMs,
    onStart: (id: string) => void Atomics.store(state, RUNNING, 1 + ANALYZERS.findIndex((one) => one.id === id)),
  };

  let tasks = 0;
  port.on('message', (task: FileTask) => {
    const work = task.wants === 'chunks' ? chunkFile : analyzeFile;
    work(task, steps).then(
      (result) => {
        send({ type: 'done', result });
        tasks++;
        // A thread is ended without a last word.
        if (tasks === TASKS_UNTIL_COMPILED && compiledDirectory !== undefined) flushCompileCache();
      },
      (error: unknown) => {
        if (!(error instanceof AnalyzerFailure)) throw error;
        const { analyzer, reason, message } = error;
        send({ type: 'failed', analyzer, reason, detail: message });
      },
    );
  });
  send({ type: 'ready' });
  // Nearly every file wants it; one that comes first need not wait for it as long.
  parserOf().catch(() => undefined);
}

/** By default V8 spends as much time on compiling the linter of Python once more, function by function, as that takes to lint. */
function spareCompilation(): void {
  for (const flag of [
    '--no-wasm-loop-peeling',
    '--no-wasm-loop-unrolling',
    `--wasm-tiering-budget=${TIERING_BUDGET}`,
  ]) {
    setFlagsFromString(flag);
  }
}

main();
