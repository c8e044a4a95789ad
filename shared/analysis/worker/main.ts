import { flushCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { ANALYZERS } from '../analyzers/registry';
import { chunkFile } from '../chunks/chunk-file';
import { analyzeFile, AnalyzerFailure } from './analyze-file';
import { createFileAnalyzers } from './file-analyzers';
import { LoadingClock, RUNNING } from './loading-clock';
import type { FileTask, WorkerData, WorkerMessage } from './protocol';

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

/**
 * V8 would compile once more what runs often. That takes longer for the largest functions of the linter of Python than to lint a large
 * project, and no grammar earns back what it costs.
 */
function spareCompilation(): void {
  for (const flag of ['--no-wasm-dynamic-tiering', '--no-wasm-tier-up']) setFlagsFromString(flag);
}

main();
