import type { CoverageSection, CoverageShare } from '../../findings';
import { count, formatNumber } from '../report-words';

const LEAST_COVERED = 20;
const LINES_SHOWN = 8;

/** What the tests run, and by whose word. */
export function testCoverageSentence({ total, reports, files }: CoverageSection): string {
  const by = `by ${count(reports.length, 'coverage report')}`;
  if (total.percent === undefined) return `Which lines the tests run is not known: nothing could be told ${by}.`;
  const { covered, coverable } = total;
  return `The tests run ${formatNumber(covered)} of ${count(coverable, 'line')} in ${count(files.length, 'file')}, ${percentText(total)}, ${by}.`;
}

/** What the tests run of the new code; undefined where nobody said what is new. */
export function newCodeSentence({ newCode }: CoverageSection): string | undefined {
  if (newCode === undefined) return undefined;
  const { since, covered, coverable, unreported } = newCode;
  const left =
    unreported.length === 0
      ? ''
      : ` Of ${count(unreported.length, 'file')} with new code no report says anything, such as ${unreported[0] ?? ''}.`;
  if (newCode.percent === undefined) return `No line that is new since ${since} could run in a test.${left}`;
  return `Of the code that is new since ${since} they run ${formatNumber(covered)} of ${count(coverable, 'line')}, ${percentText(newCode)}.${left}`;
}

/** Files with most new lines that never ran. */
export function leastCoveredNew({ newCode }: CoverageSection): CoverageSection['files'] {
  return newCode === undefined ? [] : leastCovered(newCode);
}

/** Where the lines stand that never ran, such as `3, 7–9`. */
export function lineList(ranges: CoverageSection['files'][number]['missed']): string {
  const shown = ranges.slice(0, 2 * LINES_SHOWN);
  const words = shown.flatMap((first, index) => {
    const last = shown[index + 1] ?? first;
    return index % 2 === 1 ? [] : [first === last ? `${first}` : `${first}–${last}`];
  });
  return `${words.join(', ')}${ranges.length > shown.length ? ', …' : ''}`;
}

/** Files of reports that could not be counted; undefined where all could. */
export function unmatchedSentence({ unmatched, unmatchedMore }: CoverageSection): string | undefined {
  const number = unmatched.length + unmatchedMore;
  if (number === 0) return undefined;
  return `${count(number, 'file')} of the reports counted for nothing, since no file of the repository is surely meant.`;
}

/** Those with most lines that never ran. */
export function leastCovered({ files }: Pick<CoverageSection, 'files'>): CoverageSection['files'] {
  const missed = ({ coverable, covered }: CoverageShare) => coverable - covered;
  return files
    .filter((file) => missed(file) > 0)
    .sort((left, right) => missed(right) - missed(left) || (left.path < right.path ? -1 : 1))
    .slice(0, LEAST_COVERED);
}

export function percentText({ percent }: CoverageShare): string {
  return percent === undefined ? 'not known' : `${percent.toFixed(1)} %`;
}
