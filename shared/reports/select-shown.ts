import { type AnalysisReport, compareFindings, compareGravity, type Finding } from '../findings';

export interface Shown {
  /** Files with the gravest findings first, each with its findings from top to bottom. */
  files: readonly { path: string; findings: readonly Finding[] }[];
  shown: number;
  total: number;
}

/** The gravest findings, by file. */
export function selectShown(report: AnalysisReport, maxFindings: number): Shown {
  const gravest = [...report.findings].sort(compareGravity).slice(0, maxFindings);
  const byPath = new Map<string, Finding[]>();
  for (const finding of gravest) {
    const group = byPath.get(finding.path);
    if (group) group.push(finding);
    else byPath.set(finding.path, [finding]);
  }
  const files = [...byPath].map(([path, findings]) => ({ path, findings: findings.sort(compareFindings) }));
  return { files, shown: gravest.length, total: report.findings.length };
}
