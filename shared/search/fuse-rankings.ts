/** How much the first places stand out: the value of the paper on reciprocal rank fusion (Cormack et al., 2009). */
const DAMPING = 60;

export interface Fused {
  readonly chunk: number;
  readonly score: number;
  /** The rankings it is in, by their place in the list. */
  readonly from: readonly number[];
}

/** Joins rankings whose scores cannot be compared, by places alone: what stands high in several comes first. */
export function fuseRankings(rankings: readonly (readonly number[])[]): Fused[] {
  const fused = new Map<number, { score: number; from: number[] }>();
  for (const [index, ranking] of rankings.entries()) {
    for (const [place, chunk] of ranking.entries()) {
      const entry = fused.get(chunk) ?? { score: 0, from: [] };
      entry.score += 1 / (DAMPING + place + 1);
      entry.from.push(index);
      fused.set(chunk, entry);
    }
  }
  return [...fused]
    .map(([chunk, entry]) => ({ chunk, ...entry }))
    .sort((left, right) => right.score - left.score || left.chunk - right.chunk);
}
