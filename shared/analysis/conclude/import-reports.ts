import { z } from 'zod';
import { importSarif, type Imported, type SkippedPath } from '../../findings';
import { ruleCatalogue } from '../rule-catalogue';

/** A SARIF document of another tool; its name is a path, for people. */
export const OtherReport = z.strictObject({ name: z.string(), text: z.string() });
export type OtherReport = z.infer<typeof OtherReport>;

/** Absolute addresses in them count when they lie in `rootDirectory`. Throws VALIDATION_ERROR for what is no SARIF 2.1.0. */
export function importReports(reports: readonly OtherReport[], rootDirectory?: string): Imported[] {
  const reservedPrefixes = new Set(ruleCatalogue.all().map(({ id }) => id.split('/', 1)[0] ?? id));
  return reports.map(({ name, text }) => importSarif({ name, text, rootDirectory, reservedPrefixes }));
}

/** Patterns of the settings that no file of the source has, as the report lists them. */
export function reportsNotFound(patterns: readonly string[]): SkippedPath[] {
  return patterns.map((path) => ({ path, reason: 'not-imported', detail: 'no file of the source matches' }));
}
