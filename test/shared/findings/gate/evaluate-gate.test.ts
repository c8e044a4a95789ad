import {
  type AnalysisReport,
  type GateCondition,
  type Judgement,
  type ReportSections,
  withGate,
} from '../../../../shared/findings';
import { evaluateGate } from '../../../../shared/findings/gate/evaluate-gate';
import { reportOf, sampleReport } from '../../../support/reports';

const { findings } = sampleReport();

const outcome = (condition: GateCondition, sections: ReportSections = {}, hasBaseline = false) =>
  evaluateGate({ conditions: [condition], source: 'test' }, { findings, sections, hasBaseline });

it.each<[GateCondition, boolean, number]>([
  [{ metric: 'findings', max: 6 }, true, 6],
  [{ metric: 'findings', max: 5 }, false, 6],
  [{ metric: 'findings', level: 'error', max: 3 }, true, 3],
  [{ metric: 'findings', level: 'error', max: 2 }, false, 3],
  [{ metric: 'findings', kind: 'security', max: 1 }, false, 2],
])('counts findings at or above a level, of a kind: %j', (condition, passed, actual) => {
  const result = outcome(condition);

  expect(result).toMatchObject({ passed, conditions: [{ actual, outcome: passed ? 'passed' : 'failed' }] });
});

it('never passes what could not be measured, unless the condition is optional', () => {
  const condition: GateCondition = { metric: 'coverage-on-new-code', min: 80 };

  expect(outcome(condition)).toMatchObject({ passed: false, conditions: [{ outcome: 'not measured' }] });
  expect(outcome({ ...condition, optional: true })).toMatchObject({
    passed: true,
    conditions: [{ outcome: 'not measured', optional: true }],
  });
  expect(outcome({ metric: 'new-findings', max: 0 })).toMatchObject({ passed: false });
});

it('asks for nothing without a baseline, and for no new error with one', () => {
  const baseline: Judgement['baseline'] = { source: 'before', findings: [], rules: [], paths: new Set() };
  const raw = findings.map(({ ruleId, path, region, message, snippet }) => ({
    ruleId,
    path,
    region,
    message,
    snippet,
  }));

  const gateOf = (report: AnalysisReport) => withGate(report, undefined).gate;

  expect(gateOf(reportOf(raw))).toBeUndefined();
  expect(gateOf(reportOf(raw, { judgement: { baseline } }))).toMatchObject({
    source: 'default',
    passed: false,
    conditions: [{ metric: 'new-findings', threshold: 0, actual: 3, outcome: 'failed' }],
  });
  expect(gateOf(reportOf([], { judgement: { baseline } }))?.passed).toBe(true);
});

it('asks the sections of the whole report', () => {
  const sections: ReportSections = {
    duplication: {
      code: { lines: 90, duplicatedLines: 9 },
      tests: { lines: 0, duplicatedLines: 0 },
      share: 10,
      copies: 1,
      files: [],
    },
    ratings: { security: { grade: 'C', reason: 'two findings' } },
  };

  expect(outcome({ metric: 'duplication', max: 10 }, sections).passed).toBe(true);
  expect(outcome({ metric: 'duplication', max: 9.9 }, sections).passed).toBe(false);
  expect(outcome({ metric: 'rating', of: 'security', worst: 'C' }, sections).passed).toBe(true);
  expect(outcome({ metric: 'rating', of: 'security', worst: 'B' }, sections).passed).toBe(false);
  expect(outcome({ metric: 'rating', of: 'reliability', worst: 'E' }, sections)).toMatchObject({
    passed: false,
    conditions: [{ outcome: 'not measured' }],
  });
});

it('says each condition in words', () => {
  const conditions: GateCondition[] = [
    { metric: 'new-findings', level: 'warning', kind: 'security', max: 0 },
    { metric: 'duplication', max: 3 },
    { metric: 'rating', of: 'security', worst: 'B' },
  ];

  const result = evaluateGate({ conditions, source: 'test' }, { findings, sections: {}, hasBaseline: false });

  expect(result.conditions.map(({ condition }) => condition)).toEqual([
    'at most 0 new security findings of level warning or graver',
    'at most 3 % duplicated lines',
    'security rated B or better',
  ]);
});

it('measures new code by what the sections say of it', () => {
  const share = { covered: 1, coverable: 2, percent: 50 };
  const coverage = { total: share, reports: [], unread: [], files: [], unmatched: [], unmatchedMore: 0 };
  const newCode = { since: 'main', files: [], unreported: [] };
  const condition: GateCondition = { metric: 'coverage-on-new-code', min: 80 };

  expect(outcome(condition, { coverage })).toMatchObject({ conditions: [{ outcome: 'not measured' }] });
  expect(outcome(condition, { coverage: { ...coverage, newCode: { ...newCode, ...share } } })).toMatchObject({
    conditions: [{ outcome: 'failed', actual: 50 }],
  });
  expect(
    outcome(condition, { coverage: { ...coverage, newCode: { ...newCode, covered: 0, coverable: 0 } } }),
  ).toMatchObject({
    conditions: [{ outcome: 'passed', actual: 100 }],
  });
});

it('measures duplication of new code apart from that of all', () => {
  const lines = { lines: 100, duplicatedLines: 50 };
  const duplication = { code: lines, tests: lines, share: 50, copies: 1, files: [] };
  const condition: GateCondition = { metric: 'duplication-on-new-code', max: 3 };
  const newCode = { since: 'main', lines: 10, duplicatedLines: 0, share: 0 };

  expect(outcome(condition, { duplication })).toMatchObject({ conditions: [{ outcome: 'not measured' }] });
  expect(outcome(condition, { duplication: { ...duplication, newCode } })).toMatchObject({ passed: true });
});
