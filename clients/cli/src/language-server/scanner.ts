import { join } from 'node:path';
import { startWorker, type StartedWorker } from '../../../../shared/analysis';
import type { AnalysisReport } from '../../../../shared/findings';
import { NoSourceFiles } from '../../../../shared/source';
import { openLocalAdvisories } from '../advisories/local-advisories';
import { compiledDirectory } from '../cache/cache-directory';
import { createScanSettings } from '../scan-settings';
import { scanSource } from '../scan-source';
import { WatchLimitReached } from '../watch/watched-directory';
import { withOpenTexts, type OpenText } from './open-texts';
import { ScanOutcome } from './scan-outcome';
import type { ScannedPlace } from './scanned-place';
import type { ServerSettings } from './server-settings';

export interface ScanListener {
  /** What counts for the scan that begins now. */
  settings(): ServerSettings;
  scanned(outcome: ScanOutcome): void;
  /** Goes on with the next change. */
  failed(error: unknown): void;
  /** `done` of `seen` files; more may be seen while it goes on. */
  progress(done: number, seen: number): void;
  /** Whatever came of it. */
  ended(): void;
}

const WORKER_FILE = join(__dirname, 'analysis-worker.js');

/** How long a server that starts waits for the documents that an editor has open: they are looked at first. */
const FIRST_DOCUMENTS_MS = 300;

/** Scans a place, and again whenever something of it has changed, until `signal` is aborted. */
export async function scanAgain(place: ScannedPlace, listener: ScanListener, signal: AbortSignal): Promise<void> {
  const { turns, isFolder } = place;
  let firstWorker: StartedWorker | undefined;
  try {
    await changed(place, isFolder ? soon(signal) : signal);
    if (isFolder) await turns.take(() => tell(place, { listener, signal, onlyOpen: true }));
    while (!isOver(signal)) {
      await turns.take(() => tell(place, { listener, signal, firstWorker }));
      await firstWorker?.worker.terminate();
      if (isOver(signal)) break;
      // Loads while nobody waits for it.
      if (isFolder) firstWorker = startWorker({ workerFile: WORKER_FILE, compiledDirectory: compiledDirectory() });
      await changed(place, signal);
    }
  } finally {
    place.watched?.close();
    await firstWorker?.worker.terminate();
  }
}

/** It changes while something is waited for. */
function isOver(signal: AbortSignal): boolean {
  return signal.aborted;
}

function soon(signal: AbortSignal): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(FIRST_DOCUMENTS_MS)]);
}

/** Also resolves when `signal` is aborted. */
async function changed({ changes }: ScannedPlace, signal: AbortSignal): Promise<void> {
  await changes.next(signal).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}

/** What is on the disk is looked at as a whole then, with each scan. */
function stopWatching(place: ScannedPlace): void {
  place.watched?.close();
  place.watched = undefined;
  place.changes.tell();
}

interface Round {
  readonly listener: ScanListener;
  readonly signal: AbortSignal;
  readonly firstWorker?: StartedWorker | undefined;
  /** Before everything is looked at for the first time: whoever opened a document does not want to wait for all others. */
  readonly onlyOpen?: boolean;
}

async function tell(place: ScannedPlace, round: Round): Promise<void> {
  const { listener, signal, onlyOpen } = round;
  const texts = place.texts.snapshot();
  if (isOver(signal) || (onlyOpen === true && texts.size === 0)) return;
  try {
    const outcome = await scanOnce(place, texts, round);
    if (!isOver(signal)) listener.scanned(outcome);
  } catch (error) {
    if (!isOver(signal)) listener.failed(error);
    if (error instanceof WatchLimitReached) stopWatching(place);
  } finally {
    listener.ended();
  }
}

async function scanOnce(
  place: ScannedPlace,
  texts: ReadonlyMap<string, OpenText>,
  { listener, signal, firstWorker, onlyOpen }: Round,
): Promise<ScanOutcome> {
  const { source, cache, watched, changes } = place;
  const { kinds, disableRules, enableRules, workers } = listener.settings();
  const settings = createScanSettings({ kinds, disabledRules: disableRules, enabledRules: enableRules });
  const scan = async (): Promise<AnalysisReport['findings']> => {
    const report = await scanSource(source, {
      settings,
      workers,
      cache,
      advisories: await openLocalAdvisories(undefined),
      changed: onlyOpen === true ? { base: '', commit: '', isChanged: (path) => texts.has(path) } : undefined,
      through: (tree) => withOpenTexts(place.only(watched?.through(tree) ?? tree), texts),
      firstWorker,
      signal,
      onProgress: ({ filesDone, filesSeen }) => listener.progress(filesDone, filesSeen),
    }).catch(noneWithoutFiles);
    return report?.findings ?? [];
  };
  changes.begin();
  const findings = await (watched?.during(scan) ?? scan());
  return new ScanOutcome(findings, texts, settings.effective());
}

/** A new folder is nothing to complain about. */
function noneWithoutFiles(error: unknown): undefined {
  if (!(error instanceof NoSourceFiles)) throw error;
}
