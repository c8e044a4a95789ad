import type { Confidence, FindingKind, Level, Rule } from '../../findings';
import type { SourceText } from '../text/source-text';

/** What an analyzer is; readable without loading the tool behind it. */
export interface AnalyzerManifest {
  readonly id: string;
  /** Runs on one file in a worker thread, or on many files in a process of its own. */
  readonly runs: 'per-file' | 'per-batch';
  readonly kinds: readonly FindingKind[];
  /** Language ids, or `*` for every text. */
  readonly languages: readonly string[] | '*';
  readonly rules: readonly Rule[];
  /** The tool behind it, with its licence. */
  readonly tool: { readonly name: string; readonly version: string; readonly license: string };
  /** Whether it reads texts whose lines are too long for people; linters only make noise of those. */
  readonly readsMinified: boolean;
}

/** A finding before it has a path, a region and a snippet: offsets count UTF-16 code units. */
export interface Found {
  readonly ruleId: string;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly level?: Level;
  readonly confidence?: Confidence;
  readonly related?: readonly { readonly start: number; readonly end: number; readonly message: string }[];
  readonly fix?: {
    readonly description: string;
    readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  };
}

export interface FileToAnalyze {
  readonly path: string;
  readonly language: string;
  readonly source: SourceText;
}

/** Analyses one file in a worker thread. */
export interface FileAnalyzer {
  /** Ends early, with `AnalysisDeadline`, where it can look at `isLate`. */
  analyze(file: FileToAnalyze, isLate: () => boolean): Promise<readonly Found[]> | readonly Found[];
}

/** Thrown by an analyzer that stopped itself; the thread it ran in stays usable. */
export class AnalysisDeadline extends Error {
  override readonly name = 'AnalysisDeadline';
}
