import { z } from 'zod';
import { AnalyzedFile, SkippedPath } from './analysis-result';
import { Finding } from './finding';
import { ReportSections } from './report-sections';
import { FindingKind, Level, Rule } from './rule';

const CountByLevel = z.record(Level, z.int().nonnegative());

export const ReportSummary = z.strictObject({
  /** Those that count: neither suppressed nor gone since the baseline. The same holds for the two counts below. */
  findings: z.int().nonnegative(),
  byLevel: CountByLevel,
  byKind: z.record(FindingKind, z.int().nonnegative()),
  files: z.int().nonnegative(),
  lines: z.int().nonnegative(),
  skipped: z.int().nonnegative(),
  /** Findings that somebody gave a reason for; absent when there are none. */
  suppressed: z.int().positive().optional(),
  /** Files and lines per language, most lines first. */
  languages: z.array(z.strictObject({ language: z.string(), files: z.int(), lines: z.int() })),
});
export type ReportSummary = z.infer<typeof ReportSummary>;

/** The commit that was analysed, where it was fetched from a git repository. */
export const ReportRepository = z.strictObject({
  url: z.string(),
  commit: z.string(),
  /** Full name of the branch or tag, where the commit was asked for by one. */
  ref: z.string().optional(),
});
export type ReportRepository = z.infer<typeof ReportRepository>;

/** Everything one analysis has to say; every output format is rendered from it. The same input gives the same report. */
export const AnalysisReport = z.strictObject({
  version: z.literal(1),
  engineVersion: z.string(),
  /** Name of the project or directory. */
  name: z.string(),
  /** Digest of the source, where it came as an archive. */
  snapshotSha256: z.string().optional(),
  repository: ReportRepository.optional(),
  runId: z.string().optional(),
  startedAt: z.string().optional(),
  finishedAt: z.string().optional(),
  summary: ReportSummary,
  /** Sorted by path, region, rule id; with those that are suppressed, and those of the baseline that are gone. */
  findings: z.array(Finding),
  /** Only the rules that have findings here, sorted by id. */
  rules: z.array(Rule),
  files: z.array(AnalyzedFile),
  skipped: z.array(SkippedPath),
  ...ReportSections.shape,
});
export type AnalysisReport = z.infer<typeof AnalysisReport>;
