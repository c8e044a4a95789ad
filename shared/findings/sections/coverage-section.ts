import { z } from 'zod';
import { CoverageFormat } from '../facts/file-coverage';
import { LineRanges } from '../facts/line-ranges';

const Count = z.int().nonnegative();

const Share = z.strictObject({
  covered: Count,
  /** Lines that could run. */
  coverable: Count,
  /** Absent where nothing could run. */
  percent: z.number().min(0).max(100).optional(),
});
export type CoverageShare = z.infer<typeof Share>;

/** The same of lines that are new since an earlier state. */
const CoverageOfNewCode = Share.extend({
  /** The state it is compared with, for people. */
  since: z.string(),
  /** Those with new lines that could run, sorted by path. */
  files: z.array(Share.extend({ path: z.string(), missed: LineRanges })),
  /** Code with new lines that no coverage report says anything of. */
  unreported: z.array(z.string()),
});
export type CoverageOfNewCode = z.infer<typeof CoverageOfNewCode>;

/** Which lines the tests run, as the coverage reports in the repository say. */
export const CoverageSection = z.strictObject({
  total: Share,
  /** Absent where nobody said what is new. */
  newCode: CoverageOfNewCode.optional(),
  /** The reports that were read, with the number of files in each, and of those that are files of the repository. */
  reports: z.array(z.strictObject({ path: z.string(), format: CoverageFormat, files: Count, matched: Count })),
  /** Reports that were not read, or not to their end. */
  unread: z.array(z.strictObject({ path: z.string(), why: z.string() })),
  /** Sorted by path; a line is covered where any report says so. */
  files: z.array(Share.extend({ path: z.string(), missed: LineRanges })),
  /** Files of reports that count for nothing, since it is not sure which file of the repository they are. */
  unmatched: z.array(
    z.strictObject({
      report: z.string(),
      path: z.string(),
      why: z.enum(['no such file', 'several files', 'other lines']),
    }),
  ),
  /** More of them than are listed. */
  unmatchedMore: Count,
});
export type CoverageSection = z.infer<typeof CoverageSection>;
