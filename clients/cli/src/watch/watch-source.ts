import { join } from 'node:path';
import { startWorker, type StartedWorker } from '../../../../shared/analysis';
import type { AnalysisReport } from '../../../../shared/findings';
import { AurelisError } from '../../../../shared/kernel';
import { renderChanges } from '../../../../shared/reports';
import { compiledDirectory } from '../cache/cache-directory';
import { keepOpen } from '../cache/keep-open';
import type { ScanCache } from '../cache/scan-cache';
import type { LocalSource } from '../local-source';
import { describeError } from '../output/describe-error';
import { print, say } from '../output/print';
import { sayGate } from '../output/say-gate';
import { textOptions } from '../output/text-options';
import { writeReport } from '../output/write-report';
import type { ReportOptions } from '../program/report-options';
import type { ScanSourceOptions } from '../scan-source';
import { writtenByUs } from './written-by-us';
import { WatchedDirectory } from './watched-directory';

export type ScanOnce = (more: Pick<ScanSourceOptions, 'cache' | 'firstWorker' | 'through'>) => Promise<AnalysisReport>;

export interface WatchOptions extends ReportOptions {
  /** Reports that are read or written. */
  readonly ownFiles: readonly string[];
  readonly cache: ScanCache | undefined;
  /** A thread that was started before. */
  readonly firstWorker: StartedWorker | undefined;
  readonly signal: AbortSignal;
}

/** Scans, and again whenever something has changed, until `signal` is aborted: then it rejects. */
export async function watchSource(source: LocalSource, options: WatchOptions, scanOnce: ScanOnce): Promise<never> {
  const cache = options.cache === undefined ? undefined : keepOpen(options.cache);
  const directory = new WatchedDirectory(source.path, writtenByUs(source.path, options.ownFiles));
  let firstWorker = options.firstWorker;
  const scan = async (): Promise<AnalysisReport> => {
    try {
      return await directory.during(() => scanOnce({ cache, firstWorker, through: (tree) => directory.through(tree) }));
    } finally {
      // A scan that found nothing to analyse, or failed before, did not use it.
      await firstWorker?.worker.terminate();
      firstWorker = undefined;
    }
  };
  try {
    let report = await scan();
    await writeReport(report, options);
    if (options.gate === true) sayGate(report);
    cache?.prune(new Date());
    say('Watching for changes. Ctrl-C ends it.');
    for (;;) {
      // Loads while nobody waits for it.
      firstWorker = startWorker({ workerFile: WORKER_FILE, compiledDirectory: compiledDirectory() });
      await directory.nextChange(options.signal);
      const next = await scan().catch(sayMistake);
      if (next === undefined) continue;
      await tellChanges(report, next, options);
      report = next;
    }
  } finally {
    directory.close();
    await firstWorker?.worker.terminate();
  }
}

const WORKER_FILE = join(__dirname, 'analysis-worker.js');

/** Half-written settings are mended with the next key; without the directory there is nothing to wait for. */
function sayMistake(error: unknown): undefined {
  if (!(error instanceof AurelisError) || error.code === 'NOT_FOUND') throw error;
  say(`aurelis: ${describeError(error)}`);
}

async function tellChanges(before: AnalysisReport, after: AnalysisReport, options: WatchOptions): Promise<void> {
  if (options.output !== undefined) await writeReport(after, options);
  await print(renderChanges(before, after, textOptions(options, process.stdout.isTTY)));
  if (options.gate === true) sayGate(after);
  say(`Scanned again at ${new Date().toTimeString().slice(0, 'hh:mm:ss'.length)}.`);
}
