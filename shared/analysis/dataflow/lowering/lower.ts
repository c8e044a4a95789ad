import type { SourceText } from '../../text/source-text';
import type { FlatTree } from '../../tree/flat-tree';
import type { Module } from '../ir';

export interface LoweringInput {
  readonly path: string;
  readonly tree: FlatTree;
  readonly source: SourceText;
  /** Ends early by throwing `AnalysisDeadline`. */
  readonly isLate: () => boolean;
}

/** Turns the syntax tree of one language into the representation that all share. */
export type Lower = (input: LoweringInput) => Module;
