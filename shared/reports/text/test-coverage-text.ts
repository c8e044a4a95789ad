import type { AnalysisReport } from '../../findings';
import {
  leastCovered,
  leastCoveredNew,
  lineList,
  newCodeSentence,
  percentText,
  testCoverageSentence,
  unmatchedSentence,
} from '../coverage/test-coverage-words';
import { escapeToOneLine } from '../visible-characters';
import { wrap } from './wrap';

const FILES = 5;

/** Empty where the repository holds no coverage report. */
export function testCoverageText({ coverage }: AnalysisReport, width: number): string {
  if (coverage === undefined) return '';
  const newCode = newCodeSentence(coverage);
  const sentences = [
    testCoverageSentence(coverage),
    newCode === undefined ? undefined : escapeToOneLine(newCode),
    unmatchedSentence(coverage),
  ].filter((one) => one !== undefined);
  const lines = [
    'Test coverage:',
    ...sentences.flatMap((sentence) => wrap(sentence, width - 2)).map((line) => `  ${line}`),
    ...leastCoveredNew(coverage)
      .slice(0, FILES)
      .map((file) => `  new, not run: ${escapeToOneLine(file.path)}:${lineList(file.missed)}`),
    ...leastCovered(coverage)
      .slice(0, FILES)
      .map((file) => `  ${percentText(file).padStart(7)}  ${escapeToOneLine(file.path)}`),
    ...coverage.unread.slice(0, FILES).map(({ path, why }) => `  not read: ${escapeToOneLine(`${path} (${why})`)}`),
  ];
  return `\n${lines.join('\n')}\n`;
}
