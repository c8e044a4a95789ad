import {
  type AnalysisReport,
  compareText,
  describeSkipReason,
  type Finding,
  FindingKind,
  isAccountable,
  isAtOrAbove,
  type Level,
} from '../../findings';
import type { RenderOptions } from '../render-options';
import { coverageSentence, KIND_NAMES } from '../report-words';
import { escapeXml } from './escape-xml';

/**
 * For the test views of build servers: a suite for each kind of findings, in it a case for each rule in a file, and a suite
 * for the analysis itself. A case fails by its findings at the threshold or above, as the command line does; what is
 * suppressed is skipped, and what is only told stands in the output of its suite.
 */
export function* renderJunit(report: AnalysisReport, options: RenderOptions): Generator<string> {
  const threshold = options.failureLevel ?? 'error';
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n';
  yield* suiteXml({ name: 'analysis', id: 0, cases: analysisCases(report), output: coverageSentence(report) }, report);
  const there = report.findings.filter(({ baselineState }) => baselineState !== 'absent');
  for (const [index, kind] of FindingKind.options.entries()) {
    const findings = there.filter((finding) => finding.kind === kind);
    if (findings.length === 0) continue;
    const cases = findingCases(findings, threshold);
    const output = findings
      .filter((one) => !fails(one, threshold))
      .map(findingLine)
      .join('\n');
    yield* suiteXml({ name: KIND_NAMES[kind], id: index + 1, cases, output }, report);
  }
  yield '</testsuites>\n';
}

interface Case {
  className: string;
  name: string;
  outcome: 'passed' | 'failed' | 'skipped';
  type: string;
  message: string;
  detail: string;
}

interface Suite {
  name: string;
  id: number;
  cases: readonly Case[];
  output: string;
}

/** That the analysis came to an end, what it could not read, and each condition of the gate. */
function analysisCases(report: AnalysisReport): Case[] {
  const plain = { type: '', message: '', detail: '' };
  const unread = report.skipped.filter(({ reason }) => !describeSkipReason(reason).isExpected);
  return [
    { ...plain, className: 'aurelis', name: 'completed', outcome: 'passed' },
    ...unread.map(({ path, reason, detail = '' }): Case => {
      const message = describeSkipReason(reason).text;
      return { ...plain, className: path, name: 'analysed in full', outcome: 'skipped', message, detail };
    }),
    ...(report.gate?.conditions ?? []).map(({ condition, outcome, optional, actual }): Case => {
      const isSkipped = outcome === 'not measured' && optional === true;
      return {
        className: 'gate',
        name: condition,
        outcome: outcome === 'passed' ? 'passed' : isSkipped ? 'skipped' : 'failed',
        type: 'gate',
        message: actual === undefined ? outcome : `It is ${actual}.`,
        detail: '',
      };
    }),
  ];
}

function findingCases(findings: readonly Finding[], threshold: Level): Case[] {
  const groups = Map.groupBy(findings, ({ path, ruleId }) => `${path}\n${ruleId}`);
  return [...groups]
    .sort(([left], [right]) => compareText(left, right))
    .map(([, group]) => findingCase(group, threshold));
}

function findingCase(group: readonly Finding[], threshold: Level): Case {
  const [first] = group;
  const failing = group.filter((finding) => fails(finding, threshold));
  const isSuppressed = group.every(({ suppression }) => suppression !== undefined);
  const outcome = failing.length > 0 ? 'failed' : isSuppressed ? 'skipped' : 'passed';
  return {
    className: first?.path ?? '',
    name: first?.ruleId ?? '',
    outcome,
    type: failing[0]?.level ?? '',
    message: (outcome === 'skipped' ? first?.suppression?.reason : failing[0]?.message) ?? '',
    detail: failing.map(findingLine).join('\n'),
  };
}

function fails(finding: Finding, threshold: Level): boolean {
  return isAccountable(finding) && isAtOrAbove(finding.level, threshold);
}

function findingLine({ path, region, level, ruleId, message, suppression }: Finding): string {
  const why = suppression === undefined ? '' : ` (suppressed: ${suppression.reason})`;
  return `${path}:${region.startLine}:${region.startColumn}: ${level}: ${message} [${ruleId}]${why}`;
}

function* suiteXml({ name, id, cases, output }: Suite, report: AnalysisReport): Generator<string> {
  const count = (outcome: Case['outcome']): number => cases.filter((one) => one.outcome === outcome).length;
  const attributes = attributesXml({
    name,
    package: `aurelis.${report.name}`,
    id: String(id),
    timestamp: timestampOf(report),
    hostname: 'localhost',
    tests: String(cases.length),
    failures: String(count('failed')),
    errors: '0',
    skipped: String(count('skipped')),
    time: '0',
  });
  yield `  <testsuite${attributes}>\n    <properties/>\n`;
  for (const one of cases) yield caseXml(one);
  yield `    <system-out>${escapeXml(output)}</system-out>\n    <system-err/>\n  </testsuite>\n`;
}

function caseXml({ className, name, outcome, type, message, detail }: Case): string {
  const attributes = attributesXml({ classname: className, name, time: '0' });
  if (outcome === 'passed') return `    <testcase${attributes}/>\n`;
  if (outcome === 'skipped') {
    return `    <testcase${attributes}>\n      <skipped${attributesXml({ message })}/>\n    </testcase>\n`;
  }
  const failure = `<failure${attributesXml({ message, type })}>${escapeXml(detail)}</failure>`;
  return `    <testcase${attributes}>\n      ${failure}\n    </testcase>\n`;
}

function attributesXml(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}

/** The schema wants seconds and no zone. */
function timestampOf({ startedAt }: AnalysisReport): string {
  return startedAt?.slice(0, 19) ?? '1970-01-01T00:00:00';
}
