import { join } from 'node:path';
import { createAnalysisEngine, type AnalysisEngine } from '../../../../shared/analysis';
import { AurelisError } from '../../../../shared/kernel';
import { cacheDirectory, compiledDirectory } from '../cache/cache-directory';
import { keepOpen } from '../cache/keep-open';
import { createScanCache, type ScanCache } from '../cache/scan-cache';
import { holdScan, type HeldScan } from './held-scan';
import type { WorkspaceScan } from './scan-workspace';
import { Turns } from '../turns';
import type { Workspace } from './workspace';

export interface SessionOptions {
  readonly workspace: Workspace;
  readonly workers: number | undefined;
  /** Aborted when the server ends. */
  readonly signal: AbortSignal;
}

/** What the calls of one client share, from its first message to its last. */
export class Session {
  readonly workspace: Workspace;
  readonly workers: number | undefined;
  readonly signal: AbortSignal;
  readonly cache: ScanCache;
  /** Scans and fixes, of which only one is done at a time: each takes all cores. */
  readonly turns = new Turns();
  #scanCount = 0;
  #held: HeldScan | undefined;
  #engine: AnalysisEngine | undefined;

  constructor({ workspace, workers, signal }: SessionOptions) {
    this.workspace = workspace;
    this.workers = workers;
    this.signal = signal;
    this.cache = keepOpen(createScanCache(cacheDirectory(), workspace.source.path));
  }

  hold(scan: WorkspaceScan): HeldScan {
    this.#held = holdScan(++this.#scanCount, scan);
    return this.#held;
  }

  /** After files were changed, findings of the last scan stand where they may not be any more. */
  forget(): void {
    this.#held = undefined;
  }

  get held(): HeldScan {
    if (this.#held !== undefined) return this.#held;
    const message = 'Nothing was scanned since the start, or since fixes were applied: call "scan" first.';
    throw new AurelisError('CONFLICT', message);
  }

  /** For single texts: one thread, started when it is first needed and kept for the next text. */
  get engine(): AnalysisEngine {
    // Nobody would close one that is started after the end.
    this.signal.throwIfAborted();
    this.#engine ??= createAnalysisEngine({
      workerFile: join(__dirname, 'analysis-worker.js'),
      compiledDirectory: compiledDirectory(),
      workers: 1,
    });
    return this.#engine;
  }

  async close(): Promise<void> {
    await this.#engine?.close();
  }
}
