import { z } from 'zod';
import type { AnalysisReport } from './analysis-report';
import type { Finding } from './finding';
import { isAccountable } from './is-active';
import { isAtOrAbove } from './is-at-or-above';
import { matchesGlob } from './matches-glob';
import { matchesRuleId } from './matches-rule-id';
import { FindingKind, Level } from './rule';

/** Which findings to show; several values of one field mean any of them, several fields mean all of them. */
export const FindingFilter = z.strictObject({
  kind: z.array(FindingKind).optional(),
  /** Exactly one of these levels. */
  level: z.array(Level).optional(),
  /** This level or a graver one. */
  minLevel: Level.optional(),
  /** What the path starts with, or a glob with `*`, `**` and `?` for all of it. */
  path: z.string().min(1).max(1_000).optional(),
  /** Rule ids, or `analyzer/*`. */
  rule: z.array(z.string().min(1).max(200)).max(100).optional(),
});
export type FindingFilter = z.infer<typeof FindingFilter>;

export function matchesFilter(finding: Finding, filter: FindingFilter): boolean {
  if (filter.kind && !filter.kind.includes(finding.kind)) return false;
  if (filter.level && !filter.level.includes(finding.level)) return false;
  if (filter.minLevel && !isAtOrAbove(finding.level, filter.minLevel)) return false;
  if (filter.rule && !filter.rule.some((pattern) => matchesRuleId(pattern, finding.ruleId))) return false;
  return filter.path === undefined || matchesPath(finding.path, filter.path);
}

/** For `--fail-on`: findings at the level or graver that nobody suppressed; with a baseline only the new ones. */
export function countAtOrAbove(report: Pick<AnalysisReport, 'findings'>, level: Level): number {
  let count = 0;
  for (const finding of report.findings) {
    if (isAccountable(finding) && isAtOrAbove(finding.level, level)) count++;
  }
  return count;
}

function matchesPath(path: string, pattern: string): boolean {
  const wanted = pattern.replace(/^\.?\//u, '');
  // First as it is written: a folder may well be called `[id]` or have a star in its name.
  if (path.startsWith(wanted)) return true;
  return /[*?]/u.test(wanted) && matchesGlob(wanted, path);
}
