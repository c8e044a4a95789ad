import {
  type AnalysisReport,
  countAtOrAbove,
  type RawFinding,
  readBaseline,
  stringifySarif,
} from '../../../../shared/findings';
import {
  fileOf,
  findingAt,
  reportOf,
  resultOf,
  SAMPLE_RULES,
  sampleReport,
  makeRule,
  rulesOf,
} from '../../../support/reports';

const QUERY = 'db.query("SELECT * FROM users WHERE name = " + request.query.name)';

const at = (path: string, before: string, code: string, ruleId = 'aurelis/sql-injection'): RawFinding =>
  findingAt(`${before}${code}\n`, code, { ruleId, path });

type Form = 'JSON' | 'SARIF';
const written = (report: AnalysisReport, form: Form): string =>
  form === 'JSON' ? JSON.stringify(report) : [...stringifySarif(report)].join('');

function compare(before: RawFinding[], now: RawFinding[], form: Form = 'JSON'): AnalysisReport {
  return reportOf(now, { judgement: { baseline: readBaseline(written(reportOf(before), form), 'before') } });
}

const states = (report: AnalysisReport) => report.findings.map((one) => `${one.baselineState} ${one.path}`);

describe.each<Form>(['JSON', 'SARIF'])('with a baseline in %s', (form) => {
  it('knows code again that moved down or whose file was renamed', () => {
    const before = [at('src/a.js', '', QUERY), at('src/b.js', '', 'debugger;', 'oxlint/no-debugger')];
    const now = [at('src/a.js', '\n\n\n\n\n\n\n\n', QUERY), at('src/c.js', '', 'debugger;', 'oxlint/no-debugger')];

    const compared = compare(before, now, form);

    expect(states(compared)).toEqual(['unchanged src/a.js', 'unchanged src/c.js']);
    expect(compared.baseline).toEqual({
      source: 'before',
      new: 0,
      unchanged: 2,
      updated: 0,
      absent: 0,
      notCompared: 0,
    });
  });

  it('calls the one new that was put before others like it, and the one gone that was taken away', () => {
    const debuggers = (...linesBefore: number[]) =>
      linesBefore.map((count) => at('src/a.js', '\n'.repeat(count), 'debugger;', 'oxlint/no-debugger'));
    const linesOf = (report: AnalysisReport, state: string) =>
      report.findings.filter((one) => one.baselineState === state).map(({ region }) => region.startLine);

    const added = compare(debuggers(10, 19), debuggers(4, 12, 21), form);
    const removed = compare(debuggers(4, 12, 21), debuggers(10, 19), form);

    expect([linesOf(added, 'new'), linesOf(added, 'unchanged')]).toEqual([[5], [13, 22]]);
    expect([linesOf(removed, 'absent'), linesOf(removed, 'unchanged')]).toEqual([[5], [11, 20]]);
  });

  it('knows a defect again that a more precise rule tells of now, or does not any more', () => {
    const rules = rulesOf(makeRule('semgrep/sqli', { cwe: [89], confidence: 'high', severity: 9 }), ...SAMPLE_RULES);
    const own: RawFinding = { ...at('src/a.js', '', QUERY), confidence: 'low' };
    const theirs: RawFinding = { ...own, ruleId: 'semgrep/sqli', snippet: '', confidence: 'high' };
    const compared = (before: RawFinding[], now: RawFinding[]) =>
      reportOf(now, {
        rules,
        judgement: { baseline: readBaseline(written(reportOf(before, { rules }), form), 'before') },
      }).findings.map(({ ruleId, baselineState }) => `${baselineState} ${ruleId}`);

    expect(compared([own], [own, theirs])).toEqual(['unchanged semgrep/sqli']);
    expect(compared([own, theirs], [own])).toEqual(['unchanged aurelis/sql-injection']);
    expect(compared([theirs], [own])).toEqual(['new aurelis/sql-injection', 'absent semgrep/sqli']);
  });

  it('tells what is new, what was changed and what is gone', () => {
    const before = [at('src/a.js', '', QUERY), at('src/gone.js', '', QUERY)];
    const now = [
      at('src/a.js', '\n', 'db.query(`SELECT * FROM users WHERE id = ${id}`)'),
      at('src/new.js', '', 'debugger;', 'oxlint/no-debugger'),
    ];

    const compared = compare(before, now, form);

    expect(states(compared)).toEqual(['updated src/a.js', 'absent src/gone.js', 'new src/new.js']);
    expect(compared.summary.findings).toBe(2);
    expect(countAtOrAbove(compared, 'note')).toBe(1);
  });
});

it('does not take the same short code in another file for a renamed file', () => {
  const before = [at('src/a.js', '', 'debugger;', 'oxlint/no-debugger')];
  const now = [at('src/b.js', '', 'debugger;', 'oxlint/no-debugger')];
  const results = [resultOf(now, [fileOf('src/a.js'), fileOf('src/b.js')])];

  const compared = reportOf(now, {
    results,
    judgement: { baseline: readBaseline(written(reportOf(before), 'JSON'), 'before') },
  });

  expect(states(compared)).toEqual(['absent src/a.js', 'new src/b.js']);
});

it('does not call gone what it did not look for or could not read', () => {
  const before = [at('src/a.js', '', QUERY), at('src/b.js', '', 'debugger;', 'oxlint/no-debugger')];
  const baseline = readBaseline(written(reportOf(before), 'JSON'), 'before');

  const compared = reportOf([], {
    skipped: [{ path: 'src/b.js', reason: 'deadline' }],
    judgement: { baseline, isLookedFor: (ruleId) => ruleId !== 'aurelis/sql-injection' },
  });

  expect(compared.findings).toEqual([]);
  expect(compared.baseline).toMatchObject({ absent: 0, notCompared: 2 });
});

it.each([
  ['was not changed since the commit that was named', { path: 'src/old/b.js', reason: 'unchanged' }],
  ['lies in a folder that is left out by now', { path: 'src/old/', reason: 'ignored', detail: 'src/old' }],
])('does not call gone what %s, nor take it for the same code elsewhere', (_why, skip) => {
  const before = [at('src/old/b.js', '', 'debugger;', 'oxlint/no-debugger'), at('src/old/b.js', '\n', QUERY)];
  const now = [at('src/new.js', '', 'debugger;', 'oxlint/no-debugger'), at('src/b.js', '', QUERY)];

  const compared = reportOf(now, {
    skipped: [skip],
    judgement: { baseline: readBaseline(written(reportOf(before), 'JSON'), 'before') },
  });

  expect(states(compared)).toEqual(['new src/b.js', 'new src/new.js']);
  expect(compared.baseline).toMatchObject({ new: 2, absent: 0, notCompared: 2 });
});

it('knows again what it finds in a file that was read in part', () => {
  const before = [at('src/a.js', '', QUERY), at('src/a.js', '\n', 'debugger;', 'oxlint/no-debugger')];

  const compared = reportOf(before.slice(1), {
    results: [resultOf(before.slice(1), [fileOf('src/a.js')])],
    skipped: [{ path: 'src/a.js', reason: 'minified', detail: 'dataflow' }],
    judgement: { baseline: readBaseline(written(reportOf(before), 'JSON'), 'before') },
  });

  expect(states(compared)).toEqual(['unchanged src/a.js']);
  expect(compared.baseline).toMatchObject({ absent: 0, notCompared: 1 });
});

it('tells of what is gone by rules that only the baseline knows', () => {
  const before = reportOf([at('src/a.js', '', QUERY, 'semgrep/old-rule')], {
    rules: rulesOf(makeRule('semgrep/old-rule')),
  });

  const compared = reportOf([], { judgement: { baseline: readBaseline(written(before, 'JSON'), 'before') } });

  expect(states(compared)).toEqual(['absent src/a.js']);
  expect(compared.rules.map(({ id }) => id)).toEqual(['semgrep/old-rule']);
});

it('finds nothing new in the same report', () => {
  const report = sampleReport();

  const compared = reportOf(
    report.findings.map(({ ruleId, path, region, message, snippet }) => ({ ruleId, path, region, message, snippet })),
    {
      rules: rulesOf(...SAMPLE_RULES),
      judgement: { baseline: readBaseline(written(report, 'SARIF'), 'before') },
    },
  );

  expect(compared.baseline).toMatchObject({ new: 0, absent: 0 });
});

it.each([
  ['not JSON', '{'],
  ['another JSON document', '{"a":1}'],
  ['SARIF of another tool', '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"Other"}},"results":[]}]}'],
  ['SARIF that holds no run', '{"version":"2.1.0","runs":[]}'],
])('refuses %s', (_what, text) => {
  expect(() => readBaseline(text, 'old.json')).toThrow(/old\.json/);
});
