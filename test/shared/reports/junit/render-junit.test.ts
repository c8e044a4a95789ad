import { type AnalysisReport, withGate } from '../../../../shared/findings';
import { renderReport } from '../../../../shared/reports';
import { findingAt, reportOf, sampleReport } from '../../../support/reports';

const junit = (report: AnalysisReport, failureLevel?: 'error' | 'note') =>
  renderReport(report, 'junit', failureLevel === undefined ? {} : { failureLevel });

/** Names of all elements with the names of what they hold; throws on what is not well-formed. */
function structureOf(xml: string): Record<string, Set<string>> {
  const children: Record<string, Set<string>> = {};
  const open: string[] = [];
  const body = xml.replace(/^<\?xml version="1.0" encoding="UTF-8"\?>\n/u, '');
  const tag = /<(?<end>\/?)(?<name>[a-z-]+)(?: [a-z]+="[^"<&]*(?:&[a-z#\d]+;[^"<&]*)*")*(?<empty>\/?)>/gu;
  for (const { groups = {} } of body.matchAll(tag)) {
    const { end, name = '', empty } = groups;
    if (end === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes another element`);
      continue;
    }
    (children[open.at(-1) ?? ''] ??= new Set()).add(name);
    if (empty !== '/') open.push(name);
  }
  const rest = body.replaceAll(tag, '');
  if (open.length > 0 || /[<>]/u.test(rest)) throw new Error(`Left over: ${open.join()} ${rest.trim()}`);
  return children;
}

const namesOf = (xml: string, kind: 'failure' | 'skipped'): string[] =>
  [...xml.matchAll(new RegExp(`<testcase classname="([^"]*)" name="([^"]*)" time="0">\\s*<${kind}`, 'gu'))].map(
    ([, path = '', rule = '']) => `${path} ${rule}`,
  );

it('has the elements of the schema and no others', () => {
  expect(structureOf(junit(sampleReport()))).toEqual({
    '': new Set(['testsuites']),
    testsuites: new Set(['testsuite']),
    testsuite: new Set(['properties', 'testcase', 'system-out', 'system-err']),
    testcase: new Set(['skipped', 'failure']),
  });
});

it('fails a rule in a file by its findings at the threshold', () => {
  const report = sampleReport();
  const atError = new Set(
    report.findings.filter(({ level }) => level === 'error').map(({ path, ruleId }) => `${path} ${ruleId}`),
  );
  const all = new Set(report.findings.map(({ path, ruleId }) => `${path} ${ruleId}`));

  expect(new Set(namesOf(junit(report), 'failure'))).toEqual(atError);
  expect(new Set(namesOf(junit(report, 'note'), 'failure'))).toEqual(all);
});

it('skips what is suppressed, with the reason, and what could not be analysed in full', () => {
  const [raw] = [findingAt('debugger;\n', 'debugger;', { ruleId: 'oxlint/no-debugger', path: 'a.js' })];
  const external = [{ rules: ['oxlint/*'], reason: 'a "sandbox" <page>', file: '.aurelis.yaml', line: 3 }];

  const xml = junit(
    reportOf([raw], {
      skipped: [{ path: 'b.js', reason: 'deadline' }],
      judgement: { suppressions: { inline: [], external, today: '2026-01-01' } },
    }),
    'note',
  );

  expect(namesOf(xml, 'failure')).toEqual([]);
  expect(namesOf(xml, 'skipped')).toEqual(['b.js analysed in full', 'a.js oxlint/no-debugger']);
  expect(xml).toContain('message="a &quot;sandbox&quot; &lt;page&gt;"');
});

it('fails by a condition of the gate that is not met or not measured', () => {
  const report = withGate(sampleReport(), {
    source: 'test',
    conditions: [
      { metric: 'findings', max: 0 },
      { metric: 'findings', max: 999 },
      { metric: 'coverage-on-new-code', min: 80 },
      { metric: 'coverage-on-new-code', min: 90, optional: true },
    ],
  });

  expect(namesOf(junit(report), 'failure').filter((name) => name.startsWith('gate'))).toEqual([
    'gate at most 0 findings',
    'gate at least 80 % of new code covered by tests',
  ]);
});

it('says that an analysis without findings came to an end', () => {
  const xml = junit(reportOf([]));

  expect(xml).toContain('<testcase classname="aurelis" name="completed" time="0"/>');
  expect(() => structureOf(xml)).not.toThrow();
});

it('writes names and texts that XML cannot hold so that it can', () => {
  const path = 'a\u0000\u001B[31m"<&>\'\uD800\uFFFF\n.js';
  const message = ']]> <script>\r\n\u0008 \u{1F600} \uDC00';

  const xml = junit(
    reportOf([findingAt('debugger;', 'debugger;', { ruleId: 'oxlint/no-debugger', path, message })]),
    'note',
  );

  expect(() => structureOf(xml)).not.toThrow();
  expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u);
  expect(xml.isWellFormed()).toBe(true);
  expect(xml).toContain('a\\u{0}\\u{1B}[31m&quot;&lt;&amp;&gt;&apos;\\u{D800}\\u{FFFF}&#10;.js');
  expect(xml).toContain('\u{1F600}');
});
