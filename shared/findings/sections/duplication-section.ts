import { z } from 'zod';

const Count = z.int().nonnegative();
const Lines = z.strictObject({ lines: Count, duplicatedLines: Count });

/** How much of a repository is a copy of another part of it. */
export const DuplicationSection = z.strictObject({
  /** Of the files that were compared, without tests. */
  code: Lines,
  tests: Lines,
  /** Duplicated lines of 100; tests count by half. */
  share: z.number().min(0).max(100),
  /** Of code that is new since an earlier state, without tests; absent where nobody said what is new. */
  newCode: Lines.extend({ since: z.string(), share: z.number().min(0).max(100) }).optional(),
  /** Places that repeat an earlier one. */
  copies: Count,
  /** The files with most duplicated lines. */
  files: z.array(Lines.extend({ path: z.string() })),
});
export type DuplicationSection = z.infer<typeof DuplicationSection>;
