import { type AnalysisReport, cweUrl, type Finding, FindingKind, isActive, splitLines } from '../../findings';
import { groupSkipped } from '../group-skipped';
import type { RenderOptions } from '../render-options';
import {
  count,
  coverageSentence,
  formatNumber,
  KIND_NAMES,
  LEVEL_NAMES,
  LEVELS_GRAVEST_FIRST,
  levelSentence,
} from '../report-words';
import { selectShown } from '../select-shown';
import { escapeInvisible } from '../visible-characters';
import { codeFlowMarkdown } from './code-flow-markdown';
import { dependenciesMarkdown } from './dependencies-markdown';
import { codeBlock, escapeMarkdown, inlineCode } from './escape-markdown';
import { gateMarkdown, suppressedMarkdown } from './judgement-markdown';
import { metricsMarkdown } from './metrics-markdown';
import { testCoverageMarkdown } from './test-coverage-markdown';

const MAX_FINDINGS = 200;
const SKIPPED_PATHS = 20;

/** For a pull request, a job summary or a wiki page. */
export function* renderMarkdown(report: AnalysisReport, options: RenderOptions): Generator<string> {
  const shown = selectShown(report, options.maxFindings ?? MAX_FINDINGS);
  const languages = new Map(report.files.map((file) => [file.path, file.language]));
  yield `# Aurelis: ${escapeMarkdown(report.name)}\n\n`;
  yield report.summary.findings === 0
    ? '**No findings.** '
    : `**${count(report.summary.findings, 'finding')}**: ${levelSentence(report)}. `;
  yield `${coverageSentence(report)}\n`;
  yield gateMarkdown(report);
  if (shown.total > 0) yield summaryTable(report);
  if (shown.shown < shown.total) {
    yield `\n> The ${formatNumber(shown.shown)} gravest of ${formatNumber(shown.total)} findings are shown; the SARIF and JSON reports hold more.\n`;
  }
  for (const file of shown.files) {
    yield `\n## ${inlineCode(file.path)}\n`;
    for (const finding of file.findings) yield findingMarkdown(finding, languages.get(finding.path) ?? '');
  }
  yield metricsMarkdown(report);
  yield testCoverageMarkdown(report);
  yield dependenciesMarkdown(report);
  yield suppressedMarkdown(report);
  yield skippedMarkdown(report);
  yield `\nAurelis ${escapeMarkdown(report.engineVersion)}\n`;
}

function summaryTable(report: AnalysisReport): string {
  const levels = LEVELS_GRAVEST_FIRST.filter((level) => report.summary.byLevel[level] > 0);
  const rows = FindingKind.options.flatMap((kind) => {
    if (report.summary.byKind[kind] === 0) return [];
    const ofKind = report.findings.filter((finding) => finding.kind === kind && isActive(finding));
    const cells = levels.map((level) => formatNumber(ofKind.filter((finding) => finding.level === level).length));
    return [`| ${KIND_NAMES[kind]} | ${cells.join(' | ')} |`];
  });
  const head = `| Kind | ${levels.map((level) => LEVEL_NAMES[level]).join(' | ')} |`;
  return `\n${head}\n| --- |${levels.map(() => ' ---: |').join('')}\n${rows.join('\n')}\n`;
}

function findingMarkdown(finding: Finding, language: string): string {
  const { startLine, startColumn } = finding.region;
  const weaknesses = finding.cwe.map((cwe) => ` · [CWE-${cwe}](${cweUrl(cwe)})`).join('');
  const also =
    finding.alsoReportedBy.length === 0 ? '' : ` · also ${finding.alsoReportedBy.map(inlineCode).join(', ')}`;
  const head = `**${LEVEL_NAMES[finding.level]}** at ${startLine}:${startColumn}: ${escapeMarkdown(finding.message)}`;
  const code =
    finding.snippet.trim() === ''
      ? ''
      : `\n${codeBlock(escapeInvisible(splitLines(finding.snippet).join('\n')), language)}\n`;
  return `\n${head}\n\n${inlineCode(finding.ruleId)} · ${KIND_NAMES[finding.kind]}${weaknesses}${also}\n${code}${codeFlowMarkdown(finding)}`;
}

function skippedMarkdown(report: AnalysisReport): string {
  const groups = groupSkipped(report);
  if (groups.length === 0) return '';
  const parts = groups.map((group) => {
    const paths = group.paths.slice(0, SKIPPED_PATHS).map((skip) => {
      const detail = skip.detail === undefined ? '' : ` (${escapeMarkdown(skip.detail)})`;
      return `- ${inlineCode(skip.path)}${detail}`;
    });
    const rest = group.paths.length - paths.length;
    const more = rest > 0 ? `\n- and ${formatNumber(rest)} more` : '';
    return `\n**${escapeMarkdown(group.text)}** (${formatNumber(group.paths.length)})\n\n${paths.join('\n')}${more}\n`;
  });
  return `\n## Not analysed\n${parts.join('')}`;
}
