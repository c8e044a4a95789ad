import { z } from 'zod';
import { FileFacts } from './facts/file-facts';
import { RawFinding } from './finding';

/** A file that was analysed, or that could not be in part. */
export const AnalyzedFile = z.strictObject({
  path: z.string(),
  /** Language id such as `typescript`, or `unknown`. */
  language: z.string(),
  lines: z.int().nonnegative(),
  sizeBytes: z.int().nonnegative(),
});
export type AnalyzedFile = z.infer<typeof AnalyzedFile>;

/** Something that was not analysed, and why; nothing is left out without such a record. */
export const SkippedPath = z.strictObject({
  path: z.string(),
  /** Closed words such as `ignored`, `binary`, `too-large`, `deadline`, `analyzer-failed`. */
  reason: z.string(),
  detail: z.string().optional(),
});
export type SkippedPath = z.infer<typeof SkippedPath>;

/** What the engine returns for one batch of files; also the fragment kept in Blob storage. */
export const AnalysisResult = z.strictObject({
  engineVersion: z.string(),
  findings: z.array(RawFinding),
  files: z.array(AnalyzedFile),
  /** At most one for each file, sorted by path. */
  facts: z.array(FileFacts),
  skipped: z.array(SkippedPath),
});
export type AnalysisResult = z.infer<typeof AnalysisResult>;
