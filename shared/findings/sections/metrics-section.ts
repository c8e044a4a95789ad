import { z } from 'zod';
import { FileMetrics, FunctionMetrics } from '../facts/file-metrics';

const Count = z.int().nonnegative();

const Totals = z.strictObject({
  files: Count,
  codeLines: Count,
  commentLines: Count,
  blankLines: Count,
  /** Lines with a comment of 100 that hold code or a comment. */
  commentShare: z.number().min(0).max(100),
  functions: Count,
  cyclomatic: Count,
  cognitive: Count,
  /** Mean of the files by their lines of code, 0 to 100; absent where nothing is decided or done. */
  maintainability: z.number().min(0).max(100).optional(),
});
export type MetricsTotals = z.infer<typeof Totals>;

/** How large and how hard to follow the measured files are. */
export const MetricsSection = z.strictObject({
  total: Totals,
  /** Most lines of code first. */
  languages: z.array(Totals.extend({ language: z.string() })),
  /** Minutes that taking apart the hard functions would take. */
  debtMinutes: Count,
  /** The functions hardest to follow, hardest first. */
  hardestFunctions: z.array(FunctionMetrics.extend({ path: z.string() })),
  /** The files with the worst maintainability, worst first. */
  leastMaintainable: z.array(FileMetrics.omit({ hardest: true }).extend({ path: z.string() })),
  /** Every measured file, sorted by path. */
  files: z.array(FileMetrics.omit({ hardest: true }).extend({ path: z.string() })),
});
export type MetricsSection = z.infer<typeof MetricsSection>;
