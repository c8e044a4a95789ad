import type { FileToAnalyze } from '../../analyzer';

/** Elsewhere a method of that name may be another one, of a class that builds queries in its own way. */
export function usesLinq({ source }: FileToAnalyze): boolean {
  return /^[ \t]*(?:global\s+)?using\s+System\.Linq\s*;/m.test(source.text);
}
