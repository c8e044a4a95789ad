import type { FindingView } from '../../shared/contracts';
import type { CodeFlowStep, Finding, Region } from '../../shared/findings';

export function toFindingView(finding: Finding): FindingView {
  return {
    fingerprint: finding.fingerprint,
    rule_id: finding.ruleId,
    kind: finding.kind,
    level: finding.level,
    confidence: finding.confidence,
    ...(finding.severity === undefined ? {} : { severity: finding.severity }),
    cwe: finding.cwe,
    path: finding.path,
    region: toRegionView(finding.region),
    message: finding.message,
    snippet: finding.snippet,
    also_reported_by: finding.alsoReportedBy,
    ...(finding.codeFlow === undefined ? {} : { code_flow: finding.codeFlow.map(toStepView) }),
    ...(finding.baselineState === undefined ? {} : { baseline_state: finding.baselineState }),
    ...(finding.suppression === undefined ? {} : { suppression: finding.suppression }),
  };
}

function toStepView({ path, region, message }: CodeFlowStep): NonNullable<FindingView['code_flow']>[number] {
  return { path, region: toRegionView(region), message };
}

function toRegionView({ startLine, startColumn, endLine, endColumn }: Region): FindingView['region'] {
  return { start_line: startLine, start_column: startColumn, end_line: endLine, end_column: endColumn };
}
