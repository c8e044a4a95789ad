import { z } from 'zod';
import type { RunView } from '../../../../shared/contracts';
import { ApiProblem } from '../api/api-problem';
import type { PageContext } from '../dom/page-context';

const Rating = z.object({ grade: z.string(), reason: z.string() });
const Share = z.object({ covered: z.number(), coverable: z.number(), percent: z.number().optional() });

/** What the pages show of a report in JSON; all else is left alone. */
export const RunReport = z.object({
  engineVersion: z.string(),
  rules: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      description: z.string(),
      help: z.string(),
      helpUrl: z.string().optional(),
    }),
  ),
  skipped: z.array(z.object({ path: z.string(), reason: z.string(), detail: z.string().optional() })),
  ratings: z.record(z.string(), Rating.optional()).optional(),
  metrics: z
    .object({
      total: z.object({
        files: z.number(),
        codeLines: z.number(),
        commentShare: z.number(),
        functions: z.number(),
        cyclomatic: z.number(),
        cognitive: z.number(),
        maintainability: z.number().optional(),
      }),
      debtMinutes: z.number(),
    })
    .optional(),
  duplication: z.object({ share: z.number(), copies: z.number() }).optional(),
  coverage: z.object({ total: Share }).optional(),
});
export type RunReport = z.infer<typeof RunReport>;

/** Above this a report is some megabytes long, and fetched only where somebody asks for it. */
const SMALL = { findings: 2000, files: 2000 };

export function isSmall({ summary }: Pick<RunView, 'summary'>): boolean {
  return summary !== undefined && summary.findings <= SMALL.findings && summary.files <= SMALL.files;
}

/** Fetches the report of a run that succeeded when it is first asked for, once; what failed is asked for again. */
export function runReport(runId: string, { api, signal }: PageContext): () => Promise<RunReport> {
  let report: Promise<RunReport> | undefined;
  const read = async (): Promise<RunReport> => {
    const response = await api.getReport(runId, 'json', signal);
    const parsed = RunReport.safeParse(await response.json());
    if (parsed.success) return parsed.data;
    throw new ApiProblem({ code: 'UNREADABLE', message: 'The report of this run is of another version.' });
  };
  return () => {
    report ??= read().catch((error: unknown) => {
      report = undefined;
      throw error;
    });
    return report;
  };
}
