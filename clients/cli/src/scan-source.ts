import { join, relative, resolve } from 'node:path';
import type { AdvisorySource } from '../../../shared/advisories';
import {
  concludeAnalysis,
  createAnalysisEngine,
  isCoverageReport,
  languageGroup,
  packagesIn,
  type AnalysisEngine,
  type NewCode,
  type ResultCache,
  withResultCache,
} from '../../../shared/analysis';
import type {
  AnalysisReport,
  AnalysisResult,
  Baseline,
  FindingKind,
  Imported,
  SkippedPath,
} from '../../../shared/findings';
import { conclusionSettings } from '../../../shared/settings';
import {
  cutBatches,
  readArchive,
  readDirectory,
  type SettingsReader,
  type SourceBatch,
  type SourceItem,
  type SourceLimits,
} from '../../../shared/source';
import type { ChangedFiles } from './history/read-changed';
import { readChurn } from './history/read-churn';
import type { LocalSource } from './local-source';
import { rootOf } from './reports-in';
import { createScanSettings, type ScanSettings } from './scan-settings';
import { createSourceReports } from './source-reports';

export interface ScanSourceOptions {
  kinds?: FindingKind[] | undefined;
  disabledRules?: string[] | undefined;
  enabledRules?: string[] | undefined;
  workers?: number | undefined;
  /** Results of earlier scans; absent when everything is to be analysed anew. */
  cache?: ResultCache | undefined;
  /** What is known against packages. */
  advisories?: AdvisorySource | undefined;
  /** What an earlier scan found. */
  baseline?: Baseline | undefined;
  /** What other tools found. */
  imported?: readonly Imported[] | undefined;
  /** The only files to analyse; all of them when absent. */
  changed?: ChangedFiles | undefined;
  /** Which lines are new, for what a gate asks of new code. */
  newCode?: NewCode | undefined;
  /** Reports that are read or written: they are no source, wherever they lie. */
  ownFiles?: readonly string[] | undefined;
  signal: AbortSignal;
  onProgress(progress: { filesDone: number; filesSeen: number }): void;
}

/** Batches under analysis at a time: while one is in its child processes, the next one keeps the threads busy. */
const BATCHES_IN_FLIGHT = 2;

/** Analyses a directory or archive in this process, by the same steps in the same order as a run of the service. */
export async function scanSource(source: LocalSource, options: ScanSourceOptions): Promise<AnalysisReport> {
  const startedAt = new Date().toISOString();
  const skipped: SkippedPath[] = [];
  const settings = createScanSettings(options);
  const reports = createSourceReports(() => settings.file());
  const items = sourceItems(source, options.ownFiles ?? [], { largerFiles: reports.largerFiles }, settings.reader);
  const batches = cutBatches(onlyChanged(reports.takeFrom(items), options.changed), {
    groupOf: languageGroup,
    onSkipped: (item) => void skipped.push(item),
  });
  const engine = createAnalysisEngine({
    workerFile: join(__dirname, 'analysis-worker.js'),
    ...(options.workers === undefined ? {} : { workers: options.workers }),
  });
  try {
    const analyzer = options.cache === undefined ? engine : withResultCache(engine, options.cache);
    const [results, churn] = await Promise.all([
      analyzeBatches(batches, analyzer, { ...options, settings }),
      source.kind === 'directory' ? readChurn(source.path, options.signal) : undefined,
    ]);
    const { licencePolicy, dataflow, ...conclusion } = conclusionSettings(settings.effective(), options.baseline);
    return concludeAnalysis({
      ...conclusion,
      imported: [...(options.imported ?? []), ...reports.imported(rootOf(source))],
      name: source.name,
      results,
      skipped: [...skipped, ...reports.notFound()],
      outside: {
        churn,
        licencePolicy,
        newCode: options.newCode,
        dataflow,
        advisories: await options.advisories?.gather(packagesIn(results)),
      },
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

async function* sourceItems(
  { path, kind }: LocalSource,
  ownFiles: readonly string[],
  limits: Partial<SourceLimits>,
  settings: SettingsReader,
): AsyncGenerator<SourceItem> {
  if (kind === 'archive') {
    yield* readArchive(path, limits, settings);
    return;
  }
  const own = new Set(ownFiles.map((file) => relative(path, resolve(file)).replaceAll('\\', '/')));
  for await (const item of readDirectory(path, limits, settings)) {
    const itemPath = item.kind === 'file' ? item.file.path : item.skipped.path;
    if (!own.has(itemPath)) yield item;
  }
}

/** What is left out is on record, like everything else. */
async function* onlyChanged(
  items: AsyncIterable<SourceItem>,
  changed: ChangedFiles | undefined,
): AsyncGenerator<SourceItem> {
  for await (const item of items) {
    const path = item.kind === 'file' ? item.file.path : undefined;
    // Coverage reports are seldom committed, and tell about what changed.
    if (changed === undefined || path === undefined || changed.paths.has(path) || isCoverageReport(path)) {
      yield item;
    } else {
      yield { kind: 'skipped', skipped: { path, reason: 'unchanged', detail: `since ${changed.base}` } };
    }
  }
}

async function analyzeBatches(
  batches: AsyncGenerator<SourceBatch>,
  engine: Pick<AnalysisEngine, 'analyzeFiles'>,
  options: ScanSourceOptions & { settings: ScanSettings },
): Promise<AnalysisResult[]> {
  const failure = new AbortController();
  const signal = AbortSignal.any([options.signal, failure.signal]);
  const results: AnalysisResult[] = [];
  let filesSeen = 0;
  let filesDone = 0;
  const report = (): void => options.onProgress({ filesDone, filesSeen });
  const work = async (): Promise<void> => {
    for (let next = await batches.next(); next.done !== true; next = await batches.next()) {
      // The settings stand before the first file, so they are known by now.
      const { kinds, disabledRules, enabledRules } = options.settings.effective();
      filesSeen += next.value.files.length;
      report();
      const result = await engine.analyzeFiles(next.value.files, {
        signal,
        onFileDone: () => {
          filesDone += 1;
          report();
        },
        ...(kinds === undefined ? {} : { kinds }),
        disabledRules,
        enabledRules,
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
