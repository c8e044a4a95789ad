import type { NewCode } from '../../../../shared/analysis';
import { AurelisError } from '../../../../shared/kernel';
import { openLocalAdvisories } from '../advisories/local-advisories';
import { cacheDirectory } from '../cache/cache-directory';
import { createScanCache } from '../cache/scan-cache';
import { exitCodeFor } from '../exit-code';
import { findBase } from '../history/find-base';
import { readChanged, type ChangedFiles } from '../history/read-changed';
import { readNewLines } from '../history/read-new-lines';
import { findSource, type LocalSource } from '../local-source';
import { requireWritable } from '../output/output-file';
import { say } from '../output/print';
import { createProgress } from '../output/progress';
import { sayGate } from '../output/say-gate';
import { writeReport } from '../output/write-report';
import type { ReportOptions } from '../program/report-options';
import type { SelectionOptions } from '../program/selection-options';
import { readBaselineFile, readImports } from '../reports-in';
import { requireKnownRules } from '../require-known-rules';
import { scanSource, type ScanSourceOptions } from '../scan-source';
import { watchSource, type ScanOnce } from '../watch/watch-source';

export interface ScanOptions extends ReportOptions, SelectionOptions {
  workers?: number;
  /** Only what changed since this commit; true for the usual one. */
  changed?: string | true;
  /** Everything, with what is new since this commit told apart; true for the usual one. */
  newSince?: string | true;
  /** A report of an earlier scan. */
  baseline?: string;
  /** SARIF files of other tools. */
  import?: string[];
  /** Where advisories are; false with --no-advisories. */
  advisories?: string | boolean;
  /** False with --no-cache. */
  cache?: boolean;
  /** Goes on until it is interrupted. */
  watch?: boolean;
}

/** Runs the engine in this process and prints the report. Returns the exit code, with --watch never. */
export async function scan(
  given: string,
  options: ScanOptions,
  { signal, firstWorker }: Pick<ScanSourceOptions, 'signal' | 'firstWorker'>,
): Promise<number> {
  requireKnownRules([...(options.disableRules ?? []), ...(options.enableRules ?? [])]);
  const source = await findSource(given);
  if (options.watch === true) requireWatchable(source, options);
  if (options.output !== undefined) await requireWritable(options.output);
  const baseline = options.baseline === undefined ? undefined : await readBaselineFile(options.baseline);
  const imported = await readImports(options.import ?? [], source);
  const advisories = await openLocalAdvisories(options.advisories);
  const cache = options.cache === false ? undefined : createScanCache(cacheDirectory(), source.path);
  const ownFiles = [options.output, options.baseline, ...(options.import ?? [])].flatMap((file) => file ?? []);
  const scanOnce: ScanOnce = async (more) => {
    const changed = await changedFiles(source, options, signal);
    const newCode = await newCodeOf(source, { ...options, changed }, signal);
    const progress = createProgress({ isWanted: options.progress, withLines: false });
    try {
      return await scanSource(source, {
        kinds: options.kinds,
        disabledRules: options.disableRules,
        enabledRules: options.enableRules,
        workers: options.workers,
        changed,
        newCode,
        baseline,
        imported,
        advisories,
        ownFiles,
        signal,
        onProgress: ({ filesDone, filesSeen }) => {
          progress.update({ label: 'Analysing', done: filesDone, total: filesSeen, unit: 'files' });
        },
        ...more,
      });
    } finally {
      progress.end();
    }
  };
  if (options.watch === true) {
    return watchSource(source, { ...options, ownFiles, cache, firstWorker, signal }, scanOnce);
  }
  const report = await scanOnce({ cache, firstWorker });
  await writeReport(report, options);
  cache?.prune(new Date());
  if (options.gate === true) sayGate(report);
  return exitCodeFor(report, options);
}

function requireWatchable({ kind }: LocalSource, { format, output }: ReportOptions): void {
  if (kind === 'archive') throw new AurelisError('VALIDATION_ERROR', 'An archive does not change: leave out --watch.');
  if (format === 'text' || output !== undefined) return;
  throw new AurelisError(
    'VALIDATION_ERROR',
    `With --watch, a report as ${format} needs a file to be written to: --output.`,
  );
}

async function changedFiles(
  { kind, path }: LocalSource,
  { changed }: ScanOptions,
  signal: AbortSignal,
): Promise<ChangedFiles | undefined> {
  if (changed === undefined) return undefined;
  if (kind === 'archive') throw new AurelisError('VALIDATION_ERROR', 'An archive has no history: leave out --changed.');
  return readChanged(path, changed === true ? undefined : changed, signal);
}

interface Bases {
  readonly changed: ChangedFiles | undefined;
  readonly newSince?: string | true | undefined;
}

async function newCodeOf(
  { kind, path }: LocalSource,
  { changed, newSince }: Bases,
  signal: AbortSignal,
): Promise<NewCode | undefined> {
  if (changed === undefined && newSince === undefined) return undefined;
  if (changed !== undefined && newSince !== undefined) {
    throw new AurelisError('VALIDATION_ERROR', '--changed tells new lines apart already: leave out --new-since.');
  }
  if (kind === 'archive') {
    throw new AurelisError('VALIDATION_ERROR', 'An archive has no history: leave out --new-since.');
  }
  const base = await baseOf(path, { changed, newSince }, signal);
  const lines = await readNewLines(path, base.commit, signal);
  if (lines !== undefined) return { since: base.name, lines, isWhole: changed === undefined };
  const message = `Git cannot tell which lines are new since ${base.name}: it fails, takes too long, or there are too many.`;
  // Whoever asked for it would take a gate that measures nothing for one that is passed.
  if (newSince !== undefined) throw new AurelisError('VALIDATION_ERROR', message);
  say(`warning: ${message} Nothing is said about new code.`);
  return undefined;
}

async function baseOf(
  path: string,
  { changed, newSince }: Bases,
  signal: AbortSignal,
): Promise<{ name: string; commit: string }> {
  if (changed !== undefined) return { name: changed.base, commit: changed.commit };
  return findBase(path, newSince === true ? undefined : newSince, signal);
}
