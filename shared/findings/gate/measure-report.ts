import { z } from 'zod';
import { isAtOrAbove } from '../is-at-or-above';
import { isActive } from '../is-active';
import type { Finding } from '../finding';
import type { ReportSections } from '../report-sections';
import type { GateCondition, Rating } from './gate';
import { RatedAspect, Rating as RatingSchema } from './gate';

export interface MeasuredReport {
  findings: readonly Finding[];
  sections: ReportSections;
  hasBaseline: boolean;
}

/** What a condition is about, as this analysis knows it; undefined where it does not. */
export function measureReport(condition: GateCondition, report: MeasuredReport): number | Rating | undefined {
  switch (condition.metric) {
    case 'findings':
      return countFindings(condition, report.findings.filter(isActive));
    case 'new-findings': {
      if (!report.hasBaseline) return undefined;
      const isNew = (finding: Finding): boolean => finding.baselineState === 'new' && isActive(finding);
      return countFindings(condition, report.findings.filter(isNew));
    }
    case 'coverage-on-new-code':
      return readSections(report).coverage?.newCodePercent;
    case 'duplication':
      return readSections(report).duplication?.percent;
    case 'rating':
      return readSections(report).metrics?.ratings?.[condition.of];
  }
}

function countFindings(
  { level = 'note', kind }: Extract<GateCondition, { metric: 'findings' | 'new-findings' }>,
  findings: readonly Finding[],
): number {
  return findings.filter((one) => isAtOrAbove(one.level, level) && (kind === undefined || one.kind === kind)).length;
}

/** The few figures of other sections that a gate asks for; a section that is missing or says nothing of them is no error. */
const GateFigures = z.object({
  coverage: z.object({ newCodePercent: z.number().optional() }).optional().catch(undefined),
  duplication: z.object({ percent: z.number().optional() }).optional().catch(undefined),
  metrics: z
    .object({ ratings: z.partialRecord(RatedAspect, RatingSchema).optional() })
    .optional()
    .catch(undefined),
});

function readSections({ sections }: MeasuredReport): z.infer<typeof GateFigures> {
  return GateFigures.parse(sections);
}
