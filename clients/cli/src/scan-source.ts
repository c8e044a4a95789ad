import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { AdvisorySource } from '../../../shared/advisories';
import {
  concludeAnalysis,
  createAnalysisEngine,
  importReports,
  redactImported,
  languageGroup,
  largerFiles,
  packagesIn,
  reportsNotFound,
  selectionKey,
  toAnalysisResult,
  type CachedFile,
  type NewCode,
  type StartedWorker,
} from '../../../shared/analysis';
import {
  matchesGlob,
  type AnalysisReport,
  type Baseline,
  type FindingKind,
  type Imported,
  type SkippedPath,
} from '../../../shared/findings';
import { conclusionSettings, importPatterns } from '../../../shared/settings';
import {
  cutBatches,
  SourceReports,
  type KnownFiles,
  type KnownItem,
  type Pause,
  type RereadOptions,
  type SourceItem,
} from '../../../shared/source';
import { compiledDirectory } from './cache/cache-directory';
import { FactsLost } from './cache/kept-facts';
import type { OpenMemory, ScanCache } from './cache/scan-cache';
import type { ChangedFiles } from './history/read-changed';
import { readChurn } from './history/read-churn';
import type { LocalSource } from './local-source';
import { rootOf } from './reports-in';
import { analyzeBatches } from './scan/analyze-batches';
import { FileCount } from './scan/file-count';
import { sourceItems } from './scan/source-items';
import { createScanSettings, type ScanSettings } from './scan-settings';

export interface ScanSourceOptions {
  kinds?: FindingKind[] | undefined;
  disabledRules?: string[] | undefined;
  enabledRules?: string[] | undefined;
  /** Where the caller wants to know what counted; else they are made of the options above. */
  settings?: ScanSettings | undefined;
  workers?: number | undefined;
  /** Results of earlier scans; absent when everything is to be analysed anew. */
  cache?: ScanCache | undefined;
  /** What is known against packages. */
  advisories?: AdvisorySource | undefined;
  /** What an earlier scan found. */
  baseline?: Baseline | undefined;
  /** What other tools found. */
  imported?: readonly Imported[] | undefined;
  /** The only files to analyse; all of them when absent. */
  changed?: ChangedFiles | undefined;
  /** Whether a path belongs to the part of the source that is meant; the rest is passed over, and not on record as left out. */
  isPart?: ((path: string) => boolean) | undefined;
  /** Which lines are new, for what a gate asks of new code. */
  newCode?: NewCode | undefined;
  /** Reports that are read or written: they are no source, wherever they lie. */
  ownFiles?: readonly string[] | undefined;
  /** Looks at a directory that is watched. */
  through?: RereadOptions['through'];
  signal: AbortSignal;
  /** A thread that was started before, to be the engine's. */
  firstWorker?: StartedWorker | undefined;
  onProgress(progress: { filesDone: number; filesSeen: number }): void;
}

/** Larger than what a service puts into one message: each batch of JavaScript starts a linter. */
const BATCH = { maxBytes: 8 * 1024 * 1024, maxFiles: 1_600 };

/** Files read before anything else has its turn. */
const READ_AT_ONCE = 16;
/** Threads that have nothing to do begin with so few. */
const FIRST_FILES = 64;

const NOTHING_KNOWN: KnownFiles = { recall: () => undefined };

/** Analyses a directory or archive in this process, by the same steps in the same order as a run of the service. */
export async function scanSource(source: LocalSource, options: ScanSourceOptions): Promise<AnalysisReport> {
  try {
    return await scanWith(source, options);
  } catch (error) {
    if (!(error instanceof FactsLost)) throw error;
    // What was kept is damaged, or another program removed it under our hands.
    options.cache?.erase();
    return scanWith(source, { ...options, cache: undefined, firstWorker: undefined });
  }
}

async function scanWith(source: LocalSource, options: ScanSourceOptions): Promise<AnalysisReport> {
  const startedAt = new Date().toISOString();
  const skipped: SkippedPath[] = [];
  const { signal } = options;
  const settings = options.settings ?? createScanSettings(options);
  const reports = new SourceReports({
    patterns: () => importPatterns(settings.file()),
    matches: matchesGlob,
    largerFiles,
  });
  const memory = memoryOf(options.cache, settings);
  const files = new FileCount((progress) => options.onProgress(progress));
  const kept: CachedFile[] = [];
  const items = sourceItems(source, {
    ownFiles: options.ownFiles ?? [],
    changed: options.changed,
    isPart: options.isPart,
    known: () => memory()?.results ?? NOTHING_KNOWN,
    reports,
    settings: settings.reader,
    through: options.through,
    signal,
  });
  const batches = cutBatches(unknownItems(reports.takeFrom(items), { memory, files, kept }), {
    ...BATCH,
    groupOf: languageGroup,
    onSkipped: (item) => void skipped.push(item),
  });
  const engine = createAnalysisEngine({
    workerFile: join(__dirname, 'analysis-worker.js'),
    compiledDirectory: compiledDirectory(),
    firstWorker: options.firstWorker,
    ...(options.workers === undefined ? {} : { workers: options.workers }),
  });
  engine.warm();
  try {
    const [analyzed, churn] = await Promise.all([
      analyzeBatches(batches, { engine, settings, memory: () => memory()?.results, files, signal }),
      source.kind === 'directory' ? readChurn(source.path, signal, options.cache?.churn) : undefined,
    ]);
    const results = kept.length === 0 ? analyzed : [toAnalysisResult(kept), ...analyzed];
    const { licencePolicy, dataflow, ...conclusion } = conclusionSettings(settings.effective(), options.baseline);
    const imported = await redactImported(
      [...(options.imported ?? []), ...importReports(reports.texts(), rootOf(source))],
      engine,
    );
    // What its threads hold is as much as what following the data takes.
    await engine.close();
    const report = concludeAnalysis({
      ...conclusion,
      imported,
      name: source.name,
      results,
      skipped: [...skipped, ...reportsNotFound(reports.patternsWithoutFile())],
      outside: {
        churn,
        licencePolicy,
        newCode: options.newCode,
        dataflow,
        advisories: await options.advisories?.gather(packagesIn(results)),
      },
      memory: memory()?.conclusions,
      rules: engine.rules,
      startedAt,
      finishedAt: new Date().toISOString(),
    });
    memory()?.results.close(new Date(), options.changed === undefined && options.isPart === undefined);
    return report;
  } finally {
    // Closes what is still being read, so that nothing unpacked is left behind.
    await batches.return(undefined);
    await engine.close();
  }
}

/** Which results may be used again is known when the settings have been read, before the first file. */
function memoryOf(cache: ScanCache | undefined, settings: ScanSettings): () => OpenMemory | undefined {
  let memory: OpenMemory | undefined;
  return () => (memory ??= cache?.open(selectionKey(settings.effective())));
}

interface KnownResults {
  readonly memory: () => OpenMemory | undefined;
  readonly files: FileCount;
  /** Takes the results of what is known. */
  readonly kept: CachedFile[];
}

async function* unknownItems(
  items: AsyncIterable<SourceItem | KnownItem>,
  { memory, files, kept }: KnownResults,
): AsyncGenerator<SourceItem | Pause> {
  let read = 0;
  for await (const item of items) {
    if (item.kind !== 'known') {
      if (item.kind === 'skipped' && item.stamp !== undefined) {
        memory()?.results.keepSkip({ skipped: item.skipped, stamp: item.stamp });
      }
      yield item;
      if (++read % READ_AT_ONCE !== 0) continue;
      // Directories are read without a pause: threads that are done with a file want the next one.
      await setImmediate();
      if (read >= FIRST_FILES && files.isIdle) yield { kind: 'pause' };
      continue;
    }
    const results = memory()?.results;
    kept.push(...item.paths.flatMap((path) => results?.result(path) ?? []));
    files.see(item.paths.length);
    files.finish(item.paths.length);
    // Directories are read without a pause: results and signals want their turn, too.
    await setImmediate();
    // The few files that are not known need not wait until all the others have been looked at.
    if (files.isIdle) yield { kind: 'pause' };
  }
}
