import { z } from 'zod';
import { BaselineSummary } from './baseline/baseline';
import { GateResult } from './gate/gate';
import { DependenciesSection } from './sections/dependencies-section';

/** What a report says about the whole repository beside its findings; each section belongs to one join. */
export const ReportSections = z.strictObject({
  baseline: BaselineSummary.optional(),
  dependencies: DependenciesSection.optional(),
  gate: GateResult.optional(),
});
export type ReportSections = z.infer<typeof ReportSections>;
