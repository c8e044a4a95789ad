import { type AnalysisReport, compareFindings, compareGravity, type Finding, isActive } from '../findings';

export interface Shown {
  /** Files with the gravest findings first, each with its findings from top to bottom. */
  files: readonly { path: string; findings: readonly Finding[] }[];
  shown: number;
  total: number;
}

/** The gravest of the findings that count, by file. */
export function selectShown(report: Pick<AnalysisReport, 'findings'>, maxFindings: number): Shown {
  const active = report.findings.filter(isActive);
  const gravest = [...active].sort(compareGravity).slice(0, maxFindings);
  const byPath = new Map<string, Finding[]>();
  for (const finding of gravest) {
    const group = byPath.get(finding.path);
    if (group) group.push(finding);
    else byPath.set(finding.path, [finding]);
  }
  const files = [...byPath].map(([path, findings]) => ({ path, findings: findings.sort(compareFindings) }));
  return { files, shown: gravest.length, total: active.length };
}
