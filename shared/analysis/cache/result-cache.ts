import { z } from 'zod';
import { AnalyzedFile, FileFacts, RawFinding, SkippedPath } from '../../findings';

/** What analysing one file gave, and of which bytes. */
export const CachedFile = z.strictObject({
  path: z.string(),
  /** SHA-256 of the file's bytes, hexadecimal. */
  sha256: z.string(),
  findings: z.array(RawFinding),
  skipped: z.array(SkippedPath),
  facts: FileFacts.optional(),
  /** Absent where the file is no text we can read. */
  file: AnalyzedFile.optional(),
});
export type CachedFile = z.infer<typeof CachedFile>;

/** What is kept under one key: the files of one batch. */
export const CachedBatch = z.strictObject({ version: z.literal(1), files: z.array(CachedFile) });
export type CachedBatch = z.infer<typeof CachedBatch>;

/** Keeps results of earlier analyses. It may forget anything at any time; what it fails at, it does without a word. */
export interface ResultCache {
  read(key: string): Promise<CachedBatch | undefined>;
  write(key: string, batch: CachedBatch): Promise<void>;
}
