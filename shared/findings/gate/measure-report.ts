import { isAtOrAbove } from '../is-at-or-above';
import { isActive } from '../is-active';
import type { Finding } from '../finding';
import type { ReportSections } from '../report-sections';
import type { Grade } from '../sections/ratings-section';
import type { GateCondition } from './gate';

export interface MeasuredReport {
  findings: readonly Finding[];
  sections: ReportSections;
  hasBaseline: boolean;
}

/** What a condition is about, as this analysis knows it; undefined where it does not. */
export function measureReport(condition: GateCondition, report: MeasuredReport): number | Grade | undefined {
  switch (condition.metric) {
    case 'findings':
      return countFindings(condition, report.findings.filter(isActive));
    case 'new-findings': {
      if (!report.hasBaseline) return undefined;
      const isNew = (finding: Finding): boolean => finding.baselineState === 'new' && isActive(finding);
      return countFindings(condition, report.findings.filter(isNew));
    }
    case 'coverage-on-new-code':
      return newCodeCoverage(report);
    case 'duplication':
      return report.sections.duplication?.share;
    case 'duplication-on-new-code':
      return report.sections.duplication?.newCode?.share;
    case 'rating':
      return report.sections.ratings?.[condition.of]?.grade;
  }
}

function countFindings(
  { level = 'note', kind }: Extract<GateCondition, { metric: 'findings' | 'new-findings' }>,
  findings: readonly Finding[],
): number {
  return findings.filter((one) => isAtOrAbove(one.level, level) && (kind === undefined || one.kind === kind)).length;
}

/** Where no new line could run, none is left uncovered. */
function newCodeCoverage({ sections }: MeasuredReport): number | undefined {
  const newCode = sections.coverage?.newCode;
  return newCode === undefined ? undefined : (newCode.percent ?? 100);
}
