import type { AnalysisReport } from '../../findings';
import { duplicationSentence, functionName, hotspotSentence, ratingRows, sizeSentence } from '../metrics/metric-words';
import { formatNumber } from '../report-words';
import { escapeMarkdown, inlineCode } from './escape-markdown';

const ROWS = 10;

/** Empty where nothing was measured. */
export function metricsMarkdown(report: AnalysisReport): string {
  const { metrics, duplication, hotspots } = report;
  const ratings = ratingRows(report);
  if (metrics === undefined && duplication === undefined && ratings.length === 0) return '';
  const sentences = [
    metrics && sizeSentence(metrics.total),
    duplication && duplicationSentence(duplication),
    hotspotSentence(report),
  ].flatMap((sentence) => (sentence === undefined ? [] : [escapeMarkdown(sentence)]));
  const parts = [
    table(
      ['Quality', 'Grade', 'Why'],
      ratings.map(({ name, grade, reason }) => [escapeMarkdown(name), grade, escapeMarkdown(reason)]),
    ),
    ...sentences,
    table(
      ['Hardest to follow', 'Cognitive', 'Cyclomatic', 'Lines'],
      (metrics?.hardestFunctions ?? [])
        .slice(0, ROWS)
        .map((one) => [
          `${inlineCode(functionName(one))} ${inlineCode(`${one.path}:${one.startLine}`)}`,
          formatNumber(one.cognitive),
          formatNumber(one.cyclomatic),
          formatNumber(one.codeLines),
        ]),
    ),
    table(
      ['Hotspot', 'Commits in a year', 'Cognitive'],
      (hotspots?.files ?? [])
        .slice(0, ROWS)
        .map(({ path, commits, cognitive }) => [inlineCode(path), formatNumber(commits), formatNumber(cognitive)]),
    ),
  ].filter((part) => part !== '');
  return `\n## Metrics\n\n${parts.join('\n\n')}\n`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return lines.join('\n');
}
