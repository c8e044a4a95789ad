import type { AnalysisReport } from '../../findings';
import { duplicationSentence, functionName, hotspotSentence, ratingRows, sizeSentence } from '../metrics/metric-words';
import { escapeToOneLine } from '../visible-characters';
import { truncate, wrap } from './wrap';

const ROWS = 5;

/** Empty where nothing was measured. */
export function metricsText(report: AnalysisReport, width: number): string {
  const { metrics, duplication, hotspots } = report;
  const ratings = ratingRows(report);
  if (metrics === undefined && duplication === undefined && ratings.length === 0) return '';
  const grades = ratings.map(({ name, grade }) => `${name} ${grade}`).join(', ');
  const sentences = [
    grades === '' ? undefined : `${grades}.`,
    metrics && sizeSentence(metrics.total),
    duplication && duplicationSentence(duplication),
    hotspotSentence(report),
  ].flatMap((sentence) => sentence ?? []);
  const lines = [
    ...sentences.flatMap((sentence) => wrap(sentence, width - 2)),
    ...list(
      'Hardest to follow:',
      (metrics?.hardestFunctions ?? []).map(
        (one) => `${one.cognitive} ${functionName(one)} (${one.path}:${one.startLine})`,
      ),
    ),
    ...list(
      'Hotspots:',
      (hotspots?.files ?? []).map(({ path, commits }) => `${path}, ${commits} ${commits === 1 ? 'commit' : 'commits'}`),
    ),
  ];
  return `\nMetrics:\n${lines.map((line) => truncate(`  ${line}`, width)).join('\n')}\n`;
}

function list(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  return [title, ...items.slice(0, ROWS).map((item) => `  ${escapeToOneLine(item)}`)];
}
