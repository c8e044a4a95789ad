import type { AnalysisResult, FindingKind } from '../findings';
import type { RuleCatalogue } from './rule-catalogue';

export interface AnalysisInput {
  /** Repository-relative, with `/`. */
  readonly path: string;
  /** UTF-8, with or without a byte order mark. */
  readonly bytes: Uint8Array;
}

export interface AnalysisOptions {
  /** The kinds to report; all of them when absent. */
  readonly kinds?: readonly FindingKind[];
  readonly disabledRules?: readonly string[];
  /** Rules that are off unless asked for. */
  readonly enabledRules?: readonly string[];
  /** What one analyzer may take for one file: 10 seconds when absent. */
  readonly fileDeadlineMs?: number;
  readonly signal?: AbortSignal;
  readonly onFileDone?: (path: string) => void;
}

export interface AnalysisEngine {
  /** The same input gives the same findings, however it is cut into calls. Rejects with the reason of an aborted signal. */
  analyzeFiles(files: readonly AnalysisInput[], options?: AnalysisOptions): Promise<AnalysisResult>;
  readonly rules: RuleCatalogue;
  /** Gets ready for files that are about to come. */
  warm(): void;
  close(): Promise<void>;
}

export interface AnalysisEngineOptions {
  /** The bundled worker; the `.wasm` files lie beside it or in node_modules. */
  readonly workerFile: string;
  /** One per core when absent, at most 4. */
  readonly workers?: number;
  /** Heap of one worker: 512 MB when absent. */
  readonly workerMemoryMb?: number;
  /** Where Node.js keeps what it compiled for the threads; nowhere when absent. */
  readonly compiledDirectory?: string | undefined;
  /** Where linted files lie for the time of one run; in memory or the system's temporary directory when absent. */
  readonly temporaryDirectory?: string;
}
