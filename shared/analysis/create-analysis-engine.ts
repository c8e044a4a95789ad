import { availableParallelism } from 'node:os';
import type { AnalysisEngine, AnalysisEngineOptions } from './analysis-engine';
import { analyzeFiles } from './analyze-files';
import { inspectFile } from './inspect-file';
import { chunkFiles } from './chunk-files';
import { ruleCatalogue } from './rule-catalogue';
import { ThreadPool } from './worker/thread-pool';

const MAX_WORKERS = 4;

/** An engine with warm worker threads of its own; `close` ends them. */
export function createAnalysisEngine({
  workerFile,
  workers = Math.min(availableParallelism(), MAX_WORKERS),
  workerMemoryMb,
  compiledDirectory,
  firstWorker,
  temporaryDirectory,
}: AnalysisEngineOptions): AnalysisEngine {
  const pool = new ThreadPool({ workerFile, workers, workerMemoryMb, compiledDirectory, firstWorker });
  return {
    rules: ruleCatalogue,
    analyzeFiles: (files, options = {}) =>
      analyzeFiles(files, options, { pool, workerFile, workers, temporaryDirectory }),
    inspectFile: (file, options = {}) => inspectFile(file, options, pool),
    chunkFiles: (files, options = {}) => chunkFiles(files, options, pool),
    warm: () => pool.warm(),
    close: () => pool.close(),
  };
}
