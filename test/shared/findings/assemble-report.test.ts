import { AnalysisReport, assembleReport, countAtOrAbove } from '../../../shared/findings';
import {
  fileOf,
  makeRule,
  regionOf,
  reportOf,
  resultOf,
  rulesOf,
  SAMPLE_RULES,
  sampleReport,
} from '../../support/reports';

const RULES = rulesOf(
  ...SAMPLE_RULES,
  makeRule('ruff/S608', { kind: 'security', level: 'warning', confidence: 'low', severity: 5, cwe: [89] }),
  makeRule('ruff/invalid-syntax', { kind: 'syntax', level: 'warning' }),
  makeRule('ruff/S105', { kind: 'security', confidence: 'low', severity: 5, cwe: [259] }),
);

function raw(ruleId: string, line: number, startColumn = 1, endColumn = 20) {
  const path = 'src/a.js';
  return {
    ruleId,
    path,
    region: regionOf(line, startColumn, endColumn),
    message: `By ${ruleId}.`,
    snippet: 'some code',
  };
}

describe('assembleReport', () => {
  it('makes a report that keeps its own schema', () => {
    const report = sampleReport();

    expect(AnalysisReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  it('takes level, confidence, severity and weaknesses from the rule unless the finding says otherwise', () => {
    const plain = raw('ruff/S608', 1);
    const graver = { ...raw('ruff/S608', 9), level: 'error' as const, confidence: 'high' as const };

    const report = reportOf([plain, graver], { rules: RULES });

    expect(report.findings[0]).toMatchObject({
      level: 'warning',
      confidence: 'low',
      severity: 5,
      cwe: [89],
      kind: 'security',
    });
    expect(report.findings[1]).toMatchObject({ level: 'error', confidence: 'high' });
  });

  it('refuses a finding whose rule nobody declares, and names both', () => {
    const report = () => reportOf([raw('ghost/rule', 1)]);

    expect(report).toThrow('A finding in src/a.js names the rule "ghost/rule", which no analyzer declares.');
  });

  it('makes one finding of a defect that two rules report, and names the other rule', () => {
    const report = reportOf([raw('ruff/S608', 5, 1, 40), raw('aurelis/sql-injection', 5, 10, 30)], { rules: RULES });

    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({ ruleId: 'aurelis/sql-injection', alsoReportedBy: ['ruff/S608'] });
  });

  it.each([
    [
      'a query by where its data comes from and by its look',
      {
        ...raw('aurelis/sql-injection', 5, 1, 60),
        codeFlow: [{ path: 'src/a.js', region: regionOf(1), message: 'A query parameter enters here' }],
      },
      { ...raw('ruff/S608', 5, 10, 30), level: 'error' as const, confidence: 'high' as const },
      'aurelis/sql-injection',
    ],
    [
      'a secret by its shape and by its variable',
      raw('secret/aws', 2, 10, 30),
      raw('ruff/S105', 2, 8, 32),
      'secret/aws',
    ],
    [
      'a syntax error at two columns of a line',
      raw('syntax/error', 2, 10, 11),
      raw('ruff/invalid-syntax', 2, 30, 31),
      'syntax/error',
    ],
  ])('knows that rules of different analyzers mean the same: %s', (_name, first, second, winner) => {
    const report = reportOf([second, first], { rules: RULES });

    expect(report.findings.map((finding) => finding.ruleId)).toEqual([winner]);
  });

  it.each([
    ['the same rule twice in nested places', raw('ruff/S307', 5, 1, 40), raw('ruff/S307', 5, 10, 30)],
    ['different weaknesses at one place', raw('ruff/S307', 5), raw('aurelis/sql-injection', 5)],
    ['the same weakness at places apart', raw('ruff/S608', 5, 1, 10), raw('aurelis/sql-injection', 5, 10, 30)],
    ['the same weakness on lines far apart', raw('ruff/S608', 5), raw('aurelis/sql-injection', 50)],
  ])('keeps both findings of %s', (_name, first, second) => {
    expect(reportOf([first, second], { rules: RULES }).findings).toHaveLength(2);
  });

  it('keeps two defects that one rule tells apart where another rule reports both at once', () => {
    const both = raw('aurelis/sql-injection', 5, 1, 80);

    const report = reportOf([both, raw('ruff/S608', 5, 5, 20), raw('ruff/S608', 5, 40, 60)], { rules: RULES });

    expect(report.findings.map((finding) => finding.ruleId)).toEqual(['aurelis/sql-injection', 'ruff/S608']);
  });

  it('gives the same report for batches in another order, cut otherwise, and delivered twice', () => {
    const findings = [raw('ruff/S608', 5), raw('ruff/S307', 2), raw('oxlint/no-debugger', 9), raw('syntax/error', 1)];
    const files = [fileOf('src/a.js'), fileOf('src/b.js', { language: 'python' })];
    const skipped = [{ path: 'c', reason: 'binary' }];
    const common = { name: 'shop', engineVersion: '1', skipped, rules: RULES };
    const [first, second, third, fourth] = findings.map((finding, index) =>
      resultOf([finding], files.slice(index % 2), skipped),
    );

    const whole = assembleReport({ ...common, results: [resultOf(findings, files)] });
    const pieces = assembleReport({
      ...common,
      results: [fourth, second, first, third, second].filter((result) => result !== undefined),
    });

    expect(pieces).toEqual(whole);
    expect(whole.findings).toHaveLength(4);
  });

  it('is the same to the letter whatever the order of the fields of its findings was', () => {
    const related = [{ path: 'src/b.js', region: regionOf(1), message: 'Here.' }];
    const finding = { ...raw('ruff/S608', 1), confidence: 'low' as const, level: 'note' as const, cwe: [20], related };
    const { confidence, level, ...rest } = finding;

    const text = JSON.stringify(reportOf([finding], { rules: RULES }));

    expect(JSON.stringify(reportOf([{ level, confidence, ...rest }], { rules: RULES }))).toBe(text);
  });

  it('sorts by path as bytes, then region, then rule', () => {
    const paths = ['b.js', 'B.js', 'a/z.js', 'a.js', '\u{1F600}.js', '\uFF01.js'];

    const report = reportOf(paths.map((path) => ({ ...raw('ruff/S307', 1), path })));

    const byBytes = [...paths].sort((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
    expect(report.findings.map((finding) => finding.path)).toEqual(byBytes);
    expect(report.files.map((file) => file.path)).toEqual(byBytes);
  });

  it('counts every level and kind, and lines by language, most first', () => {
    const { summary } = sampleReport();

    expect(summary).toMatchObject({ findings: 6, files: 5, lines: 49, skipped: 3 });
    expect(summary.byLevel).toEqual({ none: 0, note: 1, warning: 2, error: 3 });
    expect(summary.byKind).toEqual({ syntax: 1, semantic: 1, security: 2, performance: 1, style: 1, coverage: 0 });
    expect(summary.languages[0]).toEqual({ language: 'markdown', files: 1, lines: 20 });
  });

  it('counts what a gate looks at: findings at a level or graver that are still there', () => {
    const report = sampleReport();
    const [first, ...rest] = report.findings;
    const withAbsent = { findings: first ? [{ ...first, baselineState: 'absent' as const }, ...rest] : rest };

    expect([countAtOrAbove(report, 'error'), countAtOrAbove(report, 'note')]).toEqual([3, 6]);
    expect(countAtOrAbove(withAbsent, 'note')).toBe(5);
  });
});
