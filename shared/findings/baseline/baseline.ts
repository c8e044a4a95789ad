import { z } from 'zod';
import type { Finding } from '../finding';
import type { Rule } from '../rule';

/** What an earlier analysis of the same project found. */
export interface Baseline {
  /** The file or run it was read from, for people. */
  source: string;
  findings: readonly Finding[];
  rules: readonly Rule[];
  /** Every path it knew, as far as it says: a file that is among them was not made by a rename. */
  paths: ReadonlySet<string>;
  /** How many lines the files had that were analysed, by path, as far as it says. */
  files?: ReadonlyMap<string, number>;
  /** Where the code itself is not known any more, what was told of it. */
  contentFingerprints?: ReadonlyMap<Finding, string>;
}

/** How the findings compare with the baseline; suppressed ones are not counted. */
export const BaselineSummary = z.strictObject({
  source: z.string(),
  new: z.int().nonnegative(),
  unchanged: z.int().nonnegative(),
  updated: z.int().nonnegative(),
  absent: z.int().nonnegative(),
  /** Findings of the baseline that this analysis did not look for, or in files it could not read. */
  notCompared: z.int().nonnegative(),
});
export type BaselineSummary = z.infer<typeof BaselineSummary>;
