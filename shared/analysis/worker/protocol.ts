import type { FileFacts, FindingKind, RawFinding, SkippedPath } from '../../findings';
import type { SharedState } from './loading-clock';
import type { CodeChunk } from '../chunks/code-chunk';
import type { SecretRange } from '../text/redact';
import type { FlatNodes, GrammarNames } from '../tree/flat-tree';

/** One file for a worker thread. */
export interface FileTask {
  /** To analyse the file, to give back its syntax tree with its secrets, or to cut it into pieces. */
  readonly wants: 'analysis' | 'tree' | 'chunks';
  readonly path: string;
  readonly language: string;
  readonly bytes: Uint8Array;
  readonly kinds: readonly FindingKind[] | undefined;
  readonly disabledRules: readonly string[];
  readonly enabledRules: readonly string[];
  /** Analyzers that a thread was lost to on this file. */
  readonly without: readonly string[];
  /** When to stop, in milliseconds from the start of the task; making analyzers ready does not count. */
  readonly deadlineMs: number;
}

export interface FileResult {
  readonly findings: RawFinding[];
  readonly skipped: SkippedPath[];
  /** Lines of the text; absent where the file is no text we can read. */
  readonly lines?: number;
  /** Absent where no analyzer gathered any. */
  readonly facts?: FileFacts;
  /** Where the secrets are; absent where nobody could look, and then nothing of the text may be shown. */
  readonly secrets?: readonly SecretRange[];
  /** Where it was asked for and a grammar reads the language. */
  readonly tree?: { readonly nodes: FlatNodes; readonly names: GrammarNames };
  /** Only where they were wanted. */
  readonly chunks?: readonly CodeChunk[];
}

export type WorkerMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'done'; readonly result: FileResult }
  /** The analyzer threw; its state, and so the thread's, is not to be trusted any more. */
  | { readonly type: 'failed'; readonly analyzer: string; readonly reason: FailureReason; readonly detail: string };

/** Parsers that call themselves for each level run out of stack on nesting made for that: a limit, and no defect. */
export type FailureReason = 'too-deep' | 'analyzer-failed';

export interface WorkerData {
  readonly state: SharedState;
  readonly workerFile: string;
  readonly compiledDirectory: string | undefined;
}
