import type { AnalysisReport, CoverageSection } from '../../findings';
import {
  leastCovered,
  leastCoveredNew,
  lineList,
  newCodeSentence,
  percentText,
  testCoverageSentence,
  unmatchedSentence,
} from '../coverage/test-coverage-words';
import { formatNumber } from '../report-words';
import { escapeMarkdown, inlineCode } from './escape-markdown';

const UNREAD = 20;

/** Empty where the repository holds no coverage report. */
export function testCoverageMarkdown({ coverage }: AnalysisReport): string {
  if (coverage === undefined) return '';
  const rows = leastCovered(coverage).map(
    (file) => `| ${inlineCode(file.path)} | ${formatNumber(file.coverable - file.covered)} | ${percentText(file)} |\n`,
  );
  const table =
    rows.length === 0 ? '' : `\n| File | Lines not run | Covered |\n| --- | ---: | ---: |\n${rows.join('')}`;
  const newCode = newCodeMarkdown(coverage);
  const unmatched = unmatchedSentence(coverage);
  const unread = coverage.unread
    .slice(0, UNREAD)
    .map(({ path, why }) => `- ${inlineCode(path)}: ${escapeMarkdown(why)}\n`);
  const left = unread.length === 0 ? '' : `\nNot read:\n\n${unread.join('')}`;
  return `\n## Test coverage\n\n${testCoverageSentence(coverage)}\n${newCode}${table}${unmatched === undefined ? '' : `\n${unmatched}\n`}${left}`;
}

function newCodeMarkdown(coverage: CoverageSection): string {
  const sentence = newCodeSentence(coverage);
  if (sentence === undefined) return '';
  const rows = leastCoveredNew(coverage).map(
    (file) => `| ${inlineCode(file.path)} | ${lineList(file.missed)} | ${percentText(file)} |\n`,
  );
  const table =
    rows.length === 0 ? '' : `\n| File | New lines not run | Covered |\n| --- | --- | ---: |\n${rows.join('')}`;
  return `\n${escapeMarkdown(sentence)}\n${table}`;
}
