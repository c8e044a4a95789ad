import type { Postings } from './postings';

/** The usual parameters of BM25: how soon a repeated term counts no more, and how much long chunks are held back. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

export interface TextStatistics {
  /** Terms in each chunk. */
  readonly lengths: readonly number[];
  readonly averageLength: number;
}

export interface Ranked {
  readonly chunk: number;
  readonly score: number;
}

/** Chunks that hold any of the terms, by BM25, the best first; at the same score in their order in the repository. */
export function rankByText(
  terms: readonly string[],
  postings: Pick<Postings, 'get'>,
  { lengths, averageLength }: TextStatistics,
): Ranked[] {
  const scores = new Map<number, number>();
  for (const term of new Set(terms)) {
    const list = postings.get(term) ?? [];
    const holders = list.length / 2;
    const rarity = Math.log(1 + (lengths.length - holders + 0.5) / (holders + 0.5));
    for (let at = 0; at + 1 < list.length; at += 2) {
      const [chunk = 0, times = 0] = [list[at], list[at + 1]];
      const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * (lengths[chunk] ?? 0)) / averageLength;
      const score = (rarity * times * (SATURATION + 1)) / (times + SATURATION * length);
      scores.set(chunk, (scores.get(chunk) ?? 0) + score);
    }
  }
  return [...scores]
    .map(([chunk, score]): Ranked => ({ chunk, score }))
    .sort((left, right) => right.score - left.score || left.chunk - right.chunk);
}
