import { matchesGlob } from '../findings';
import type { RepositorySettings } from './repository-settings';

/** Patterns, as in `.aurelisignore`, for whatever reads the source: a report that is to be imported is often ignored by git. */
export function ignoredPatterns({ ignore = [], import: reports = [] }: RepositorySettings): string[] {
  return [...ignore, ...reports.map((pattern) => `!/${pattern.replace(/^\/+/, '')}`)];
}

/** The pattern by which a file is a report of another tool, to be imported; undefined where it is source. */
export function importPattern({ import: reports = [] }: RepositorySettings, path: string): string | undefined {
  return reports.find((pattern) => matchesGlob(pattern.replace(/^\/+/, ''), path));
}
