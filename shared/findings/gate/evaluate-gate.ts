import { type GateCondition, type GateConditionResult, type GateResult } from './gate';
import type { AnalysisReport } from '../analysis-report';
import { Grade } from '../sections/ratings-section';
import { type MeasuredReport, measureReport } from './measure-report';

export interface Gate {
  conditions: readonly GateCondition[];
  /** Where the conditions come from, for people. */
  source: string;
}

/** What the gate asks where nobody configured one: nothing grave that the baseline does not know. */
export function defaultGate(hasBaseline: boolean): Gate {
  const conditions: GateCondition[] = hasBaseline ? [{ metric: 'new-findings', level: 'error', max: 0 }] : [];
  return { conditions, source: 'default' };
}

/** The report with what the gate says of it; the last word on it, since it asks about all other sections. */
export function withGate(report: AnalysisReport, given: Gate | undefined): AnalysisReport {
  const hasBaseline = report.baseline !== undefined;
  const gate = given ?? defaultGate(hasBaseline);
  if (gate.conditions.length === 0) return report;
  return { ...report, gate: evaluateGate(gate, { findings: report.findings, sections: report, hasBaseline }) };
}

/** Whether a report meets all conditions. What cannot be measured is never met; unless it is optional, it fails the gate. */
export function evaluateGate({ conditions, source }: Gate, report: MeasuredReport): GateResult {
  const results = conditions.map((condition) => evaluate(condition, report));
  const passed = results.every(({ outcome, optional }) => {
    return outcome === 'passed' || (outcome === 'not measured' && optional === true);
  });
  return { source, passed, conditions: results };
}

function evaluate(condition: GateCondition, report: MeasuredReport): GateConditionResult {
  const actual = measureReport(condition, report);
  const isMet = actual !== undefined && meets(condition, actual);
  return {
    metric: condition.metric,
    condition: describe(condition),
    threshold: thresholdOf(condition),
    ...(actual === undefined ? {} : { actual }),
    outcome: actual === undefined ? 'not measured' : isMet ? 'passed' : 'failed',
    ...(condition.optional === true ? { optional: true as const } : {}),
  };
}

function meets(condition: GateCondition, actual: number | Grade): boolean {
  if (condition.metric === 'rating') return Grade.options.some((one) => one === actual && one <= condition.worst);
  if (typeof actual !== 'number') return false;
  return 'min' in condition ? actual >= condition.min : actual <= condition.max;
}

function thresholdOf(condition: GateCondition): number | Grade {
  if (condition.metric === 'rating') return condition.worst;
  return 'min' in condition ? condition.min : condition.max;
}

function describe(condition: GateCondition): string {
  switch (condition.metric) {
    case 'findings':
    case 'new-findings': {
      const news = condition.metric === 'new-findings' ? 'new ' : '';
      const kind = condition.kind === undefined ? '' : `${condition.kind} `;
      const level = condition.level === undefined ? '' : ` of level ${condition.level}${gravest(condition.level)}`;
      return `at most ${condition.max} ${news}${kind}findings${level}`;
    }
    case 'coverage-on-new-code':
      return `at least ${condition.min} % of new code covered by tests`;
    case 'duplication':
      return `at most ${condition.max} % duplicated lines`;
    case 'duplication-on-new-code':
      return `at most ${condition.max} % duplicated lines in new code`;
    case 'rating':
      return `${condition.of} rated ${condition.worst} or better`;
  }
}

function gravest(level: string): string {
  return level === 'error' ? '' : ' or graver';
}
