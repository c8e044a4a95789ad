import { type AnalysisReport, FindingKind } from '../../findings';
import { groupSkipped } from '../group-skipped';
import type { RenderOptions } from '../render-options';
import { count, coverageSentence, formatNumber, KIND_NAMES, levelSentence } from '../report-words';
import { selectShown } from '../select-shown';
import { escapeToOneLine } from '../visible-characters';
import { dependenciesText } from './dependencies-text';
import { findingText, toTextPage, type TextPage } from './finding-text';
import { metricsText } from './metrics-text';
import { judgementText } from './judgement-text';
import { testCoverageText } from './test-coverage-text';
import { truncate, wrap } from './wrap';

const SKIPPED_PATHS = 5;

/** For terminals and logs: findings by file with the line they stand on, then what was analysed and what was not. */
export function* renderText(report: AnalysisReport, options: RenderOptions): Generator<string> {
  const page = toTextPage(options);
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

function summaryText(report: AnalysisReport, { paint, width }: TextPage): string {
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

function skippedText(report: AnalysisReport, page: TextPage): string {
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
