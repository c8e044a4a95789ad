import type { SkipReason } from './skip-reason';

/** One text file of a repository. */
export interface SourceFile {
  /** Relative to the repository, with '/' separators, in the Unicode form it is stored in. */
  path: string;
  /** UTF-8; a byte order mark stays. */
  bytes: Uint8Array;
  /** Of the file before it was read, where there is one. */
  stamp?: string;
}

/** A path left out, with its reason. A folder ends with '/' and stands for everything in it. */
export interface SkippedPath {
  path: string;
  reason: SkipReason;
  detail?: string;
}

export type SourceItem =
  | { kind: 'file'; file: SourceFile }
  /** `stamp`: of a file that was left out for what is in it. */
  | { kind: 'skipped'; skipped: SkippedPath; stamp?: string };

/** Files that were not read: they are as they were when whoever asks saw them last. Many at once, since nearly all are. */
export interface KnownItem {
  kind: 'known';
  paths: readonly string[];
}

/** Nothing may come for a while: what waits for more of its kind waits in vain. */
export interface Pause {
  kind: 'pause';
}

/** What is remembered of files that were read before. */
export interface KnownFiles {
  /** Of a file that had this stamp: whether it is known as text, or why it was left out for what is in it. */
  recall(path: string, stamp: string): 'text' | SkippedPath | undefined;
}
