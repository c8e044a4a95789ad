import type { SearchReplace, SourceFile } from '../../../shared/generation';

/** A patch for one finding, and whether somebody who knows the code would take it. */
export interface PatchCase {
  readonly name: string;
  /** Of the sabotage, or `good`. */
  readonly family: string;
  readonly isGood: boolean;
  readonly ruleId: string;
  /** Of the finding to mend. */
  readonly path: string;
  readonly files: readonly SourceFile[];
  readonly edits: readonly SearchReplace[];
}

/** A sound patch, and the text that it leads to: what sabotage starts from. */
export interface GoodPatch {
  readonly name: string;
  readonly ruleId: string;
  readonly path: string;
  readonly language: string;
  readonly bad: string;
  readonly good: string;
}
