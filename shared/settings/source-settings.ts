import type { RepositorySettings } from './repository-settings';

/** Patterns, as in `.aurelisignore`, for whatever reads the source: a report that is to be imported is often ignored by git. */
export function ignoredPatterns(settings: RepositorySettings): string[] {
  return [...(settings.ignore ?? []), ...importPatterns(settings).map((pattern) => `!/${pattern}`)];
}

/** Patterns of reports of other tools, from the root of the source. */
export function importPatterns({ import: patterns = [] }: RepositorySettings): string[] {
  return patterns.map((pattern) => pattern.replace(/^\/+/, ''));
}
