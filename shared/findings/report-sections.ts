import { z } from 'zod';
import { BaselineSummary } from './baseline/baseline';
import { GateResult } from './gate/gate';
import { CoverageSection } from './sections/coverage-section';
import { DependenciesSection } from './sections/dependencies-section';
import { DuplicationSection } from './sections/duplication-section';
import { HotspotsSection } from './sections/hotspots-section';
import { MetricsSection } from './sections/metrics-section';
import { RatingsSection } from './sections/ratings-section';

/** What a report says about the whole repository beside its findings; each section belongs to one join. */
export const ReportSections = z.strictObject({
  baseline: BaselineSummary.optional(),
  coverage: CoverageSection.optional(),
  dependencies: DependenciesSection.optional(),
  duplication: DuplicationSection.optional(),
  gate: GateResult.optional(),
  hotspots: HotspotsSection.optional(),
  metrics: MetricsSection.optional(),
  ratings: RatingsSection.optional(),
});
export type ReportSections = z.infer<typeof ReportSections>;
