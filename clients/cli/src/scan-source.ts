import { join, relative } from 'node:path';
import {
  concludeAnalysis,
  createAnalysisEngine,
  languageGroup,
  type AnalysisEngine,
  type ResultCache,
  withResultCache,
} from '../../../shared/analysis';
import { type AnalysisReport, type AnalysisResult, type FindingKind, type SkippedPath } from '../../../shared/findings';
import { cutBatches, readArchive, readDirectory, type SourceBatch, type SourceItem } from '../../../shared/source';
import type { LocalSource } from './local-source';

export interface ScanSourceOptions {
  kinds?: FindingKind[] | undefined;
  disabledRules?: string[] | undefined;
  enabledRules?: string[] | undefined;
  workers?: number | undefined;
  /** Results of earlier scans; absent when everything is to be analysed anew. */
  cache?: ResultCache | undefined;
  /** Where the report will be written: one from an earlier scan is no source. */
  reportFile?: string | undefined;
  signal: AbortSignal;
  onProgress(progress: { filesDone: number; filesSeen: number }): void;
}

/** Batches under analysis at a time: while one is in its child processes, the next one keeps the threads busy. */
const BATCHES_IN_FLIGHT = 2;

/** Analyses a directory or archive in this process, by the same steps in the same order as a run of the service. */
export async function scanSource(source: LocalSource, options: ScanSourceOptions): Promise<AnalysisReport> {
  const startedAt = new Date().toISOString();
  const skipped: SkippedPath[] = [];
  const batches = cutBatches(sourceItems(source, options.reportFile), {
    groupOf: languageGroup,
    onSkipped: (item) => void skipped.push(item),
  });
  const engine = createAnalysisEngine({
    workerFile: join(__dirname, 'analysis-worker.js'),
    ...(options.workers === undefined ? {} : { workers: options.workers }),
  });
  try {
    const analyzer = options.cache === undefined ? engine : withResultCache(engine, options.cache);
    const results = await analyzeBatches(batches, analyzer, options);
    return concludeAnalysis({
      kinds: options.kinds,
      disabledRules: options.disabledRules,
      enabledRules: options.enabledRules,
      name: source.name,
      results,
      skipped,
      rules: engine.rules,
      startedAt,
      finishedAt: new Date().toISOString(),
    });
  } finally {
    // Closes what is still being read, so that nothing unpacked is left behind.
    await batches.return(undefined);
    await engine.close();
  }
}

async function* sourceItems({ path, kind }: LocalSource, reportFile: string | undefined): AsyncGenerator<SourceItem> {
  if (kind === 'archive') {
    yield* readArchive(path);
    return;
  }
  const ownReport = reportFile === undefined ? undefined : relative(path, reportFile).replaceAll('\\', '/');
  for await (const item of readDirectory(path)) {
    const itemPath = item.kind === 'file' ? item.file.path : item.skipped.path;
    if (itemPath !== ownReport) yield item;
  }
}

async function analyzeBatches(
  batches: AsyncGenerator<SourceBatch>,
  engine: Pick<AnalysisEngine, 'analyzeFiles'>,
  options: ScanSourceOptions,
): Promise<AnalysisResult[]> {
  const failure = new AbortController();
  const signal = AbortSignal.any([options.signal, failure.signal]);
  const results: AnalysisResult[] = [];
  let filesSeen = 0;
  let filesDone = 0;
  const report = (): void => options.onProgress({ filesDone, filesSeen });
  const work = async (): Promise<void> => {
    for (let next = await batches.next(); next.done !== true; next = await batches.next()) {
      filesSeen += next.value.files.length;
      report();
      const result = await engine.analyzeFiles(next.value.files, {
        signal,
        onFileDone: () => {
          filesDone += 1;
          report();
        },
        ...(options.kinds === undefined ? {} : { kinds: options.kinds }),
        ...(options.disabledRules === undefined ? {} : { disabledRules: options.disabledRules }),
        ...(options.enabledRules === undefined ? {} : { enabledRules: options.enabledRules }),
      });
      results.push(result);
    }
  };
  try {
    await Promise.all(Array.from({ length: BATCHES_IN_FLIGHT }, work));
    return results;
  } catch (error) {
    // The other batch is of no use to anyone any more.
    failure.abort(error);
    throw error;
  }
}
