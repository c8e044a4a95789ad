import { cvss3BaseScore } from './cvss3-base-score';
import { cvss4BaseScore } from './cvss4-base-score';

/** The middle of the range each word has in CVSS. */
const WORDS: ReadonlyMap<string, number> = new Map([
  ['critical', 9.5],
  ['high', 8],
  ['moderate', 5.5],
  ['medium', 5.5],
  ['low', 2.5],
]);

export interface Severities {
  readonly vectors: readonly { readonly type: string; readonly score: string }[];
  /** Such as `MODERATE`. */
  readonly word: string | undefined;
}

/** The base score of the newest CVSS vector; where there is none that can be read, the word of the advisory's author. */
export function severityOf({ vectors, word }: Severities): number | undefined {
  return (
    firstScore(vectors, 'CVSS_V4', cvss4BaseScore) ??
    firstScore(vectors, 'CVSS_V3', cvss3BaseScore) ??
    WORDS.get(word?.toLowerCase() ?? '')
  );
}

function firstScore(
  vectors: Severities['vectors'],
  type: string,
  scoreOf: (vector: string) => number | undefined,
): number | undefined {
  for (const vector of vectors) {
    const score = vector.type === type ? scoreOf(vector.score) : undefined;
    if (score !== undefined) return score;
  }
  return undefined;
}
