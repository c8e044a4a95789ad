import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createAnalysisEngine, ENGINE_VERSION, languageGroup, type AnalysisEngine } from '../../../shared/analysis';
import {
  assembleReport,
  type AnalysisReport,
  type AnalysisResult,
  type FindingKind,
  type SkippedPath,
} from '../../../shared/findings';
import { AurelisError } from '../../../shared/kernel';
import { cutBatches, readArchive, readDirectory, type SourceBatch } from '../../../shared/source';

export interface ScanSourceOptions {
  name: string;
  kinds?: FindingKind[] | undefined;
  disabledRules?: string[] | undefined;
  workers?: number | undefined;
  onProgress?(progress: { filesDone: number; filesSeen: number }): void;
}

/** Batches under analysis at a time: while one is in its child processes, the next one keeps the threads busy. */
const BATCHES_IN_FLIGHT = 2;

/** Analyses a directory or archive in this process, by the same steps in the same order as a run of the service. */
export async function scanSource(path: string, options: ScanSourceOptions): Promise<AnalysisReport> {
  const startedAt = new Date().toISOString();
  const skipped: SkippedPath[] = [];
  const items = (await isDirectory(path)) ? readDirectory(path) : readArchive(path);
  const batches = cutBatches(items, { groupOf: languageGroup, onSkipped: (item) => void skipped.push(item) });
  const engine = createAnalysisEngine({
    workerFile: join(__dirname, 'analysis-worker.js'),
    ...(options.workers === undefined ? {} : { workers: options.workers }),
  });
  try {
    const results = await analyzeBatches(batches, engine, options);
    return assembleReport({
      name: options.name,
      engineVersion: ENGINE_VERSION,
      results,
      skipped,
      rules: engine.rules,
      startedAt,
      finishedAt: new Date().toISOString(),
    });
  } finally {
    await engine.close();
  }
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw new AurelisError('VALIDATION_ERROR', `There is no such file or directory: ${path}`, { cause });
  }
}

async function analyzeBatches(
  batches: AsyncGenerator<SourceBatch>,
  engine: AnalysisEngine,
  options: ScanSourceOptions,
): Promise<AnalysisResult[]> {
  const results: AnalysisResult[] = [];
  let filesSeen = 0;
  let filesDone = 0;
  const report = (): void => options.onProgress?.({ filesDone, filesSeen });
  const work = async (): Promise<void> => {
    for (let next = await batches.next(); next.done !== true; next = await batches.next()) {
      filesSeen += next.value.files.length;
      report();
      const result = await engine.analyzeFiles(next.value.files, {
        onFileDone: () => {
          filesDone += 1;
          report();
        },
        ...(options.kinds === undefined ? {} : { kinds: options.kinds }),
        ...(options.disabledRules === undefined ? {} : { disabledRules: options.disabledRules }),
      });
      results.push(result);
    }
  };
  await Promise.all(Array.from({ length: BATCHES_IN_FLIGHT }, work));
  return results;
}
