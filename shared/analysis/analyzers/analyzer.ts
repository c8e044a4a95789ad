import type { Tree } from 'web-tree-sitter';
import type { Confidence, FileFacts, FindingKind, Level, Rule } from '../../findings';
import type { SecretRange } from '../text/redact';
import type { SourceText } from '../text/source-text';
import type { FlatTree } from '../tree/flat-tree';

/** What an analyzer is; readable without loading the tool behind it. */
export interface AnalyzerManifest {
  readonly id: string;
  /** Runs on one file in a worker thread, on many files in a process of its own, or on the facts of all files at the end. */
  readonly runs: 'per-file' | 'per-batch' | 'per-run';
  readonly kinds: readonly FindingKind[];
  /** Language ids, or `*` for every text. */
  readonly languages: readonly string[] | '*';
  readonly rules: readonly Rule[];
  /** The tool behind it, with its licence. */
  readonly tool: { readonly name: string; readonly version: string; readonly license: string };
  /** Whether it reads texts whose lines are too long for people; linters only make noise of those. */
  readonly readsMinified: boolean;
  /** Whether it reads lock files and reports that are larger than anything people write. */
  readonly readsLarge?: true;
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
  /** Findings of rules that nobody asked for need not be made; they are left out in any case. */
  readonly isWanted: (ruleId: string) => boolean;
  /**
   * The syntax tree, made once for all analyzers of the file and freed behind the last; undefined where no grammar reads
   * the language. Rejects with `AnalysisDeadline`.
   */
  readonly tree: () => Promise<Tree | undefined>;
  /** The same tree as arrays: far cheaper where every node is visited. */
  readonly flatTree: () => Promise<FlatTree | undefined>;
}

/** What one analyzer has to say about one file. */
export interface FileAnalysis {
  readonly found: readonly Found[];
  /** Places that nobody may be shown, whether or not they are worth a finding. */
  readonly hidden?: readonly SecretRange[];
  /** What the end of the run needs to know of this file. */
  readonly facts?: Omit<FileFacts, 'path'>;
}

/** Analyses one file in a worker thread. */
export interface FileAnalyzer {
  /** Ends early, with `AnalysisDeadline`, where it can look at `isLate`. */
  analyze(file: FileToAnalyze, isLate: () => boolean): Promise<FileAnalysis> | FileAnalysis;
}

/** Thrown where a text is nested deeper than what reads it can bear. */
export class NestedTooDeeply extends Error {
  override readonly name = 'NestedTooDeeply';
}

/** Thrown by an analyzer that stopped itself; the thread it ran in stays usable. */
export class AnalysisDeadline extends Error {
  override readonly name = 'AnalysisDeadline';
}
