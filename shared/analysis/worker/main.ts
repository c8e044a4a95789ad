import { parentPort, workerData } from 'node:worker_threads';
import { ANALYZERS } from '../analyzers/registry';
import { analyzeFile, AnalyzerFailure } from './analyze-file';
import { createFileAnalyzers } from './file-analyzers';
import { LoadingClock, RUNNING } from './loading-clock';
import type { FileTask, WorkerData, WorkerMessage } from './protocol';

/** The program of a worker thread: one file at a time, until it is ended. */
function main(): void {
  if (parentPort === null) throw new Error('This file runs as a worker thread only');
  const port = parentPort;
  const { state } = workerData as WorkerData;
  const clock = new LoadingClock(state);
  const { analyzerOf, parserOf } = createFileAnalyzers(clock);
  const send = (message: WorkerMessage) => port.postMessage(message);
  const steps = {
    analyzerOf,
    parserOf,
    loadedMs: () => clock.loadedMs,
    onStart: (id: string) => void Atomics.store(state, RUNNING, 1 + ANALYZERS.findIndex((one) => one.id === id)),
  };

  port.on('message', (task: FileTask) => {
    analyzeFile(task, steps).then(
      (result) => send({ type: 'done', result }),
      (error: unknown) => {
        if (!(error instanceof AnalyzerFailure)) throw error;
        const { analyzer, reason, message } = error;
        send({ type: 'failed', analyzer, reason, detail: message });
      },
    );
  });
  send({ type: 'ready' });
}

main();
