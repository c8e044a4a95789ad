import type { AnalysisReport } from '../analysis-report';
import { isActive } from '../is-active';
import type { FindingKind } from '../rule';
import type { RatingsSection } from '../sections/ratings-section';
import { rateFindings } from './rate-findings';
import { rateMaintainability } from './rate-maintainability';
import { rateCoverage, rateDuplication } from './rate-shares';

export interface RatingScope {
  /** The kinds that were asked for; all of them when absent. What nobody looked for gets no grade. */
  readonly kinds: readonly FindingKind[] | undefined;
  /** Lines covered by tests of 100, where it is known. */
  readonly coveredShare?: number | undefined;
}

/** Grades from A to E for what the report says; findings with a reason to stay do not count. */
export function rateReport(report: AnalysisReport, { kinds, coveredShare }: RatingScope): RatingsSection {
  const { metrics, duplication } = report;
  if (report.files.length === 0) return {};
  const wasAsked = (kind: FindingKind) => kinds === undefined || kinds.includes(kind);
  const ofKind = (kind: FindingKind) => report.findings.filter((finding) => finding.kind === kind && isActive(finding));
  const maintainability =
    metrics === undefined ? undefined : rateMaintainability({ metrics, duplication, findings: ofKind('style') });
  return {
    ...(maintainability !== undefined && { maintainability }),
    ...(wasAsked('semantic') && { reliability: rateFindings(ofKind('semantic'), 'semantic') }),
    ...(wasAsked('security') && { security: rateFindings(ofKind('security'), 'security') }),
    ...(duplication !== undefined && { duplication: rateDuplication(duplication.share) }),
    ...(coveredShare !== undefined && { coverage: rateCoverage(coveredShare) }),
  };
}
