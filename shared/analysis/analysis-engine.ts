import type { AnalysisResult, FindingKind, SkippedPath } from '../findings';
import type { ChunkedFile } from './chunks/code-chunk';
import type { RuleCatalogue } from './rule-catalogue';
import type { SecretRange } from './text/redact';
import type { FlatTree } from './tree/flat-tree';
import type { StartedWorker } from './worker/start-worker';

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

/** A file as whoever works with its text needs it. */
export interface FileInspection {
  readonly path: string;
  /** Language id, or `unknown`. */
  readonly language: string;
  /** Without a byte order mark; empty where the bytes are no text. */
  readonly text: string;
  /** Undefined where no grammar reads the language, or the text took too long. */
  readonly tree: FlatTree | undefined;
  /** Undefined where nobody could look: then nothing of the text may be shown. */
  readonly secrets: readonly SecretRange[] | undefined;
  readonly skipped: readonly SkippedPath[];
}

/** Files in pieces, and those that were left out. */
export interface ChunkingResult {
  readonly files: readonly ChunkedFile[];
  readonly skipped: readonly SkippedPath[];
}

export interface AnalysisEngine {
  /** The same input gives the same findings, however it is cut into calls. Rejects with the reason of an aborted signal. */
  analyzeFiles(files: readonly AnalysisInput[], options?: AnalysisOptions): Promise<AnalysisResult>;
  /** Reads a file without judging it: its syntax tree, and where its secrets stand. */
  inspectFile(
    file: AnalysisInput,
    options?: Pick<AnalysisOptions, 'fileDeadlineMs' | 'signal'>,
  ): Promise<FileInspection>;
  /** Cuts files by their syntax into pieces to search or to show to a model, without the secrets in them. */
  chunkFiles(
    files: readonly AnalysisInput[],
    options?: Pick<AnalysisOptions, 'fileDeadlineMs' | 'signal'>,
  ): Promise<ChunkingResult>;
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
  /** A thread with the same options that was started before the engine. */
  readonly firstWorker?: StartedWorker | undefined;
  /** Where linted files lie for the time of one run; in memory or the system's temporary directory when absent. */
  readonly temporaryDirectory?: string;
}
