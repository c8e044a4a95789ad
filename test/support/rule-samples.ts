/** Code that one rule reports and code that it does not; the file is named after the rule. */
export interface RuleSamples {
  readonly flagged: readonly Flagged[];
  readonly clean: readonly (string | Sample)[];
}

export interface Sample {
  readonly code: string;
  /** Where the name of the file matters. */
  readonly path?: string;
}

/** A text alone stands for code with exactly one finding and no fix to compare. */
export type Flagged =
  | string
  | (Sample & {
      /** The covered text of each finding, in order. */
      readonly covers?: readonly string[];
      /** The whole code when all fixes are applied. */
      readonly fixed?: string;
    });
