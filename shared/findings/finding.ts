import { z } from 'zod';
import { Suppression } from './suppressions/suppression';
import { Confidence, FindingKind, Level } from './rule';

/** A place in a file: lines and columns start at 1, columns count UTF-16 code units, the end column is exclusive (SARIF). */
export const Region = z.strictObject({
  startLine: z.int().positive(),
  startColumn: z.int().positive(),
  endLine: z.int().positive(),
  endColumn: z.int().positive(),
});
export type Region = z.infer<typeof Region>;

/** A deterministic rewrite that removes the finding. */
export const Fix = z.strictObject({
  description: z.string(),
  replacements: z.array(z.strictObject({ path: z.string(), region: Region, text: z.string() })).min(1),
});
export type Fix = z.infer<typeof Fix>;

/** What an analyzer reports, before the aggregator deduplicates, fingerprints and ranks it. */
export const RawFinding = z.strictObject({
  ruleId: z.string(),
  /** Repository-relative, with `/`. */
  path: z.string(),
  region: Region,
  /** Plain text for people; never carries a secret's value. */
  message: z.string(),
  /** Set only where it differs from the rule's own. */
  level: Level.optional(),
  confidence: Confidence.optional(),
  severity: z.number().min(0).max(10).optional(),
  cwe: z.array(z.int().positive()).optional(),
  /** The lines of the region, for display and the fingerprint: at most 10 lines and 2,000 characters, secrets redacted. */
  snippet: z.string(),
  /** What the fingerprint is made of, in place of the code, where the finding is about more than its region shows. */
  identity: z.string().optional(),
  related: z.array(z.strictObject({ path: z.string(), region: Region, message: z.string() })).optional(),
  /** The way that data takes from where it enters to the place of the finding. */
  codeFlow: z.array(z.strictObject({ path: z.string(), region: Region, message: z.string() })).optional(),
  fix: Fix.optional(),
});
export type RawFinding = z.infer<typeof RawFinding>;

export const BaselineState = z.enum(['new', 'unchanged', 'updated', 'absent']);
export type BaselineState = z.infer<typeof BaselineState>;

/** One violation of a rule at a location (SARIF `result`). */
export const Finding = RawFinding.extend({
  /** Stable across moved lines and reformatting: 64 hexadecimal digits, unique within a run. */
  fingerprint: z.string(),
  kind: FindingKind,
  level: Level,
  confidence: Confidence,
  severity: z.number().optional(),
  cwe: z.array(z.int().positive()),
  /** Ids of other rules that reported the same defect at the same place. */
  alsoReportedBy: z.array(z.string()),
  baselineState: BaselineState.optional(),
  /** Set where somebody said why the finding may stay: it is shown apart and counts for nothing. */
  suppression: Suppression.optional(),
});
export type Finding = z.infer<typeof Finding>;
