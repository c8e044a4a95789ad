import type {
  AnalysisReport,
  DuplicationSection,
  FunctionMetrics,
  MetricsTotals,
  Rating,
  RatingsSection,
} from '../../findings';
import { count, formatNumber } from '../report-words';

const RATING_NAMES: Readonly<Record<keyof RatingsSection, string>> = {
  maintainability: 'Maintainability',
  reliability: 'Reliability',
  security: 'Security',
  duplication: 'Duplication',
  coverage: 'Test coverage',
};

export interface NamedRating extends Rating {
  readonly name: string;
}

/** The grades that were given, always in the same order. */
export function ratingRows({ ratings = {} }: Pick<AnalysisReport, 'ratings'>): NamedRating[] {
  const rows: readonly (readonly [string, Rating | undefined])[] = [
    [RATING_NAMES.maintainability, ratings.maintainability],
    [RATING_NAMES.reliability, ratings.reliability],
    [RATING_NAMES.security, ratings.security],
    [RATING_NAMES.duplication, ratings.duplication],
    [RATING_NAMES.coverage, ratings.coverage],
  ];
  return rows.flatMap(([name, rating]) => (rating === undefined ? [] : [{ name, ...rating }]));
}

export function sizeSentence({ codeLines, functions, commentShare, maintainability }: MetricsTotals): string {
  const index = maintainability === undefined ? '' : `, maintainability index ${maintainability.toFixed(0)} of 100`;
  return `${count(codeLines, 'line')} of code in ${count(functions, 'function')}, ${commentShare.toFixed(1)} % comments${index}.`;
}

export function duplicationSentence({ share, code, tests, copies, newCode }: DuplicationSection): string {
  const inTests =
    tests.lines === 0 ? '' : ` and ${formatNumber(tests.duplicatedLines)} of ${formatNumber(tests.lines)} in tests`;
  const inNew =
    newCode === undefined
      ? ''
      : ` Of the code that is new since ${newCode.since}: ${newCode.share.toFixed(1)} %, ${formatNumber(newCode.duplicatedLines)} of ${count(newCode.lines, 'line')}.`;
  return (
    `${share.toFixed(1)} % duplicated: ${formatNumber(code.duplicatedLines)} of ${count(code.lines, 'line')}${inTests}, ` +
    `${count(copies, 'block')} that ${copies === 1 ? 'repeats' : 'repeat'} an earlier one.${inNew}`
  );
}

/** What stands in place of a list of hotspots. */
export function hotspotSentence({ hotspots }: Pick<AnalysisReport, 'hotspots'>): string | undefined {
  if (hotspots === undefined) return undefined;
  if (!hotspots.hasHistory) return 'Hotspots are not known: there was no history of commits to read.';
  return hotspots.files.length === 0 ? 'No file is both hard to follow and changed within the last year.' : undefined;
}

export function functionName({ name }: Pick<FunctionMetrics, 'name'>): string {
  return name ?? '(no name)';
}
