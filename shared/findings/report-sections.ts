import { z } from 'zod';

/** What a report says about the whole repository beside its findings; each section belongs to one join. */
export const ReportSections = z.strictObject({});
export type ReportSections = z.infer<typeof ReportSections>;
