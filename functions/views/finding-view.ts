import type { FindingView } from '../../shared/contracts';
import type { Finding } from '../../shared/findings';

export function toFindingView(finding: Finding): FindingView {
  const { startLine, startColumn, endLine, endColumn } = finding.region;
  return {
    fingerprint: finding.fingerprint,
    rule_id: finding.ruleId,
    kind: finding.kind,
    level: finding.level,
    confidence: finding.confidence,
    ...(finding.severity === undefined ? {} : { severity: finding.severity }),
    cwe: finding.cwe,
    path: finding.path,
    region: { start_line: startLine, start_column: startColumn, end_line: endLine, end_column: endColumn },
    message: finding.message,
    snippet: finding.snippet,
    also_reported_by: finding.alsoReportedBy,
    ...(finding.baselineState === undefined ? {} : { baseline_state: finding.baselineState }),
    ...(finding.suppression === undefined ? {} : { suppression: finding.suppression }),
  };
}
