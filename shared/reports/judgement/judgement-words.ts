import type { AnalysisReport, Finding, GateConditionResult } from '../../findings';
import { count, formatNumber } from '../report-words';

/** What the report says of its gate, its baseline and its suppressions, in words that every format shares. */
export interface JudgementWords {
  gate?: { headline: string; conditions: readonly string[] };
  baseline?: string;
  suppressed?: { headline: string; findings: readonly SuppressedLine[] };
  gone?: { headline: string; findings: readonly string[] };
}

export interface SuppressedLine {
  /** Where and which rule. */
  place: string;
  reason: string;
}

export function judgementWords(report: AnalysisReport): JudgementWords {
  const { gate, baseline } = report;
  const suppressed = report.findings.filter((one) => one.suppression !== undefined && one.baselineState !== 'absent');
  const gone = report.findings.filter((one) => one.baselineState === 'absent');
  return {
    ...(gate && {
      gate: {
        headline: `Gate ${gate.passed ? 'passed' : 'not passed'} (${gate.source})`,
        conditions: gate.conditions.map(conditionWords),
      },
    }),
    ...(baseline && { baseline: baselineWords(baseline) }),
    ...(suppressed.length > 0 && {
      suppressed: {
        headline: `${formatNumber(suppressed.length)} suppressed`,
        findings: suppressed.map(suppressedLine),
      },
    }),
    ...(gone.length > 0 && {
      gone: { headline: `${formatNumber(gone.length)} gone since the baseline`, findings: gone.map(placeOf) },
    }),
  };
}

function conditionWords({ condition, actual, outcome, optional }: GateConditionResult): string {
  const measured = actual === undefined ? '' : `, and it is ${actual}`;
  return `${outcome}: ${condition}${measured}${optional === true ? ' (optional)' : ''}`;
}

function baselineWords(baseline: NonNullable<AnalysisReport['baseline']>): string {
  const { source, new: fresh, unchanged, updated, absent, notCompared } = baseline;
  const states = `${formatNumber(fresh)} new, ${formatNumber(unchanged)} unchanged, ${formatNumber(updated)} changed, ${formatNumber(absent)} gone`;
  const left = notCompared === 0 ? '' : ` ${count(notCompared, 'finding')} of it could not be compared.`;
  return `Compared with ${source}: ${states}.${left}`;
}

function suppressedLine(finding: Finding): SuppressedLine {
  const { reason = '', until, source = '' } = finding.suppression ?? {};
  const day = until === undefined ? '' : `, until ${until}`;
  return { place: placeOf(finding), reason: `${reason} (${source}${day})` };
}

function placeOf({ path, region, ruleId }: Finding): string {
  return `${path}:${region.startLine} ${ruleId}`;
}
