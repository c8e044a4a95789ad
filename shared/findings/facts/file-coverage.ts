import { z } from 'zod';
import { LineRanges } from './line-ranges';

export const CoverageFormat = z.enum(['lcov', 'cobertura', 'jacoco', 'clover', 'istanbul', 'go']);
export type CoverageFormat = z.infer<typeof CoverageFormat>;

/** What a report says of one source file. */
export const ReportedFile = z.strictObject({
  /** As the report writes it: of the machine that ran the tests, of a module, or of a package. */
  path: z.string(),
  /** The module it is a part of, where the report names one. */
  module: z.string().optional(),
  /** Lines that ran, and lines that did not; all others hold nothing that could run. */
  covered: LineRanges,
  missed: LineRanges,
});
export type ReportedFile = z.infer<typeof ReportedFile>;

/** What a report on test coverage says. */
export const FileCoverage = z.strictObject({
  /** Absent where the content is of no format that is known. */
  format: CoverageFormat.optional(),
  /** Folders that its relative paths may start from. */
  roots: z.array(z.string()),
  files: z.array(ReportedFile),
  /** Why it was not read; nothing of it counts then. */
  unread: z.string().optional(),
});
export type FileCoverage = z.infer<typeof FileCoverage>;
