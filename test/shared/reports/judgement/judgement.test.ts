import { type AnalysisReport, readBaseline, withGate } from '../../../../shared/findings';
import { renderReport, type ReportFormat } from '../../../../shared/reports';
import { findingAt, reportOf } from '../../../support/reports';

const SOURCE = 'eval(a);\ndebugger;\n';
const evalAt = findingAt(SOURCE, 'eval(a);', { ruleId: 'ruff/S307', path: 'src/a.py' });
const debuggerAt = findingAt(SOURCE, 'debugger;', { ruleId: 'oxlint/no-debugger', path: 'src/b.js' });

function judged(): AnalysisReport {
  const before = reportOf([findingAt(SOURCE, 'debugger;', { ruleId: 'oxlint/no-debugger', path: 'src/old.js' })]);
  const external = [
    { rules: ['oxlint/*'], reason: 'only <b>here</b>', until: '2027-01-01', file: '.aurelis.yaml', line: 3 },
  ];
  const report = reportOf([evalAt, { ...debuggerAt, path: 'src/old.js', ruleId: 'oxlint/no-unused-vars' }], {
    judgement: {
      baseline: readBaseline(JSON.stringify(before), 'main.json'),
      suppressions: { inline: [], external, today: '2026-01-01' },
    },
  });
  return withGate(report, undefined);
}

describe.each<ReportFormat>(['text', 'markdown', 'html'])('in %s', (format) => {
  it('shows the gate, the baseline and what is suppressed or gone, apart from the findings', () => {
    const shown = renderReport(judged(), format).replaceAll(/[\\]|&#8203;/gu, '');

    for (const words of [
      'Gate not passed',
      'Compared with main.json',
      '1 new',
      '1 gone',
      '1 suppressed',
      '2027-01-01',
    ]) {
      expect(shown).toContain(words);
    }
    expect(shown).not.toContain('<b>here</b>'.repeat(format === 'text' ? 2 : 1));
  });

  it('says nothing of all that where there is none', () => {
    const shown = renderReport(reportOf([evalAt]), format);

    expect(shown).not.toMatch(/Gate|Compared|suppressed/u);
  });
});
