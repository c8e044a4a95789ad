import { type AnalysisReport, type Finding, FindingKind, type Level, splitLines } from '../../findings';
import { groupSkipped } from '../group-skipped';
import type { RenderOptions } from '../render-options';
import { count, coverageSentence, formatNumber, KIND_NAMES, LEVEL_NAMES, levelSentence } from '../report-words';
import { selectShown } from '../select-shown';
import { escapeToOneLine } from '../visible-characters';
import { createPaint, type Paint, type Style } from './ansi';
import { codeFlowText } from './code-flow-text';
import { dependenciesText } from './dependencies-text';
import { displayWidth } from './display-width';
import { metricsText } from './metrics-text';
import { judgementText } from './judgement-text';
import { testCoverageText } from './test-coverage-text';
import { truncate, wrap } from './wrap';

const NARROWEST = 40;
const SKIPPED_PATHS = 5;

interface Page {
  paint: Paint;
  width: number;
}

/** For terminals and logs: findings by file with the line they stand on, then what was analysed and what was not. */
export function* renderText(report: AnalysisReport, options: RenderOptions): Generator<string> {
  const page = { paint: createPaint(options.colors ?? false), width: Math.max(NARROWEST, options.width ?? 100) };
  const shown = selectShown(report, options.maxFindings ?? report.findings.length);
  yield `${page.paint('bold', `Aurelis ${escapeToOneLine(report.engineVersion)}`)} · ${escapeToOneLine(report.name)}\n\n`;
  for (const file of shown.files) {
    yield `${page.paint('underline', escapeToOneLine(file.path))}\n`;
    for (const finding of file.findings) yield findingText(finding, page);
    yield '\n';
  }
  if (shown.shown < shown.total) {
    yield `${formatNumber(shown.shown)} of ${formatNumber(shown.total)} findings shown, the gravest.\n\n`;
  }
  yield summaryText(report, page);
  yield metricsText(report, page.width);
  yield testCoverageText(report, page.width);
  yield dependenciesText(report, page.width);
  yield skippedText(report, page);
  yield judgementText(report, page.width);
}

const LEVEL_STYLES: Readonly<Record<Level, Style>> = { error: 'red', warning: 'yellow', note: 'cyan', none: 'dim' };

function findingText(finding: Finding, page: Page): string {
  const { startLine, startColumn } = finding.region;
  const level = LEVEL_NAMES[finding.level].toLowerCase();
  const head = `  ${`${startLine}:${startColumn}`.padEnd(8)} ${level.padEnd(7)} `;
  const [first = '', ...rest] = wrap(escapeToOneLine(finding.message), page.width - head.length);
  const painted = head.replace(level, page.paint(LEVEL_STYLES[finding.level], level));
  const indent = ' '.repeat(head.length);
  const lines = [`${painted}${first}`, ...rest.map((line) => `${indent}${line}`), ...codeLines(finding, page, indent)];
  const rules = wrap(rulesLine(finding), page.width - indent.length);
  lines.push(...rules.map((line) => `${indent}${page.paint('dim', line)}`));
  lines.push(...codeFlowText(finding, page.width - indent.length).map((line) => `${indent}${page.paint('dim', line)}`));
  return `${lines.join('\n')}\n`;
}

function rulesLine(finding: Finding): string {
  const weaknesses = finding.cwe.map((cwe) => ` CWE-${cwe}`).join('');
  const also = finding.alsoReportedBy.length === 0 ? '' : ` (also ${finding.alsoReportedBy.join(', ')})`;
  return escapeToOneLine(`${finding.ruleId}${weaknesses}${also}`);
}

/** The first line of the code and marks below the characters meant. */
function codeLines(finding: Finding, page: Page, indent: string): string[] {
  const [line = ''] = splitLines(finding.snippet);
  if (line.trim() === '') return [];
  const { startLine, startColumn, endLine, endColumn } = finding.region;
  const leading = line.length - line.trimStart().length;
  const end = endLine === startLine ? endColumn - 1 : line.length;
  const before = escapeToOneLine(line.slice(leading, Math.max(leading, startColumn - 1)));
  const meant = escapeToOneLine(line.slice(Math.max(leading, startColumn - 1), end));
  const room = page.width - indent.length - 2;
  const code = `${indent}${page.paint('dim', '|')} ${truncate(escapeToOneLine(line.slice(leading)), room)}`;
  const offset = displayWidth(before);
  if (offset >= room) return [code];
  const marks = '^'.repeat(Math.max(1, Math.min(displayWidth(meant), room - offset)));
  return [
    code,
    `${indent}${page.paint('dim', '|')} ${' '.repeat(offset)}${page.paint(LEVEL_STYLES[finding.level], marks)}`,
  ];
}

function summaryText(report: AnalysisReport, { paint, width }: Page): string {
  const { findings, byKind } = report.summary;
  const coverage = wrap(coverageSentence(report), width).join('\n');
  if (findings === 0) return `${paint('green', 'No findings.')}\n${coverage}\n`;
  const kinds = FindingKind.options
    .filter((kind) => byKind[kind] > 0)
    .map((kind) => `${KIND_NAMES[kind].toLowerCase()} ${formatNumber(byKind[kind])}`);
  const [first = '', ...rest] = wrap(
    `${count(findings, 'finding')}: ${levelSentence(report)} (${kinds.join(', ')}).`,
    width,
  );
  return `${[paint('bold', first), ...rest].join('\n')}\n${coverage}\n`;
}

function skippedText(report: AnalysisReport, page: Page): string {
  const groups = groupSkipped(report);
  if (groups.length === 0) return '';
  const lines = groups.flatMap((group) => {
    const head = truncate(`  ${escapeToOneLine(group.text)}: ${count(group.paths.length, 'path')}`, page.width);
    const paths = group.paths.slice(0, SKIPPED_PATHS).map((skip) => {
      const detail = skip.detail === undefined ? '' : ` (${skip.detail})`;
      return truncate(`    ${escapeToOneLine(`${skip.path}${detail}`)}`, page.width);
    });
    const rest = group.paths.length - paths.length;
    return [
      page.paint(group.isExpected ? 'dim' : 'yellow', head),
      ...paths,
      ...(rest > 0 ? [`    and ${rest} more`] : []),
    ];
  });
  return `\nNot analysed:\n${lines.join('\n')}\n`;
}
