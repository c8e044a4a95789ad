import type { SkipReason } from './skip-reason';

/** One text file of a repository. */
export interface SourceFile {
  /** Relative to the repository, with '/' separators, in the Unicode form it is stored in. */
  path: string;
  /** UTF-8; a byte order mark stays. */
  bytes: Uint8Array;
}

/** A path left out, with its reason. A folder ends with '/' and stands for everything in it. */
export interface SkippedPath {
  path: string;
  reason: SkipReason;
  detail?: string;
}

export type SourceItem = { kind: 'file'; file: SourceFile } | { kind: 'skipped'; skipped: SkippedPath };
