import type { CoverageSection, CoverageShare } from '../../findings';
import { count, formatNumber } from '../report-words';

const LEAST_COVERED = 20;

/** What the tests run, and by whose word. */
export function testCoverageSentence({ total, reports, files }: CoverageSection): string {
  const by = `by ${count(reports.length, 'coverage report')}`;
  if (total.percent === undefined) return `Which lines the tests run is not known: nothing could be told ${by}.`;
  const { covered, coverable } = total;
  return `The tests run ${formatNumber(covered)} of ${count(coverable, 'line')} in ${count(files.length, 'file')}, ${percentText(total)}, ${by}.`;
}

/** Files of reports that could not be counted; undefined where all could. */
export function unmatchedSentence({ unmatched, unmatchedMore }: CoverageSection): string | undefined {
  const number = unmatched.length + unmatchedMore;
  if (number === 0) return undefined;
  return `${count(number, 'file')} of the reports counted for nothing, since no file of the repository is surely meant.`;
}

/** Those with most lines that never ran. */
export function leastCovered({ files }: CoverageSection): CoverageSection['files'] {
  const missed = ({ coverable, covered }: CoverageShare) => coverable - covered;
  return files
    .filter((file) => missed(file) > 0)
    .sort((left, right) => missed(right) - missed(left) || (left.path < right.path ? -1 : 1))
    .slice(0, LEAST_COVERED);
}

export function percentText({ percent }: CoverageShare): string {
  return percent === undefined ? 'not known' : `${percent.toFixed(1)} %`;
}
