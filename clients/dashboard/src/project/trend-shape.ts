import type { RunView } from '../../../../shared/contracts';

/** The levels a trend is drawn of; what has none counts for nothing. */
export const TREND_LEVELS = ['error', 'warning', 'note'] as const;
export type TrendLevel = (typeof TREND_LEVELS)[number];

export interface TrendPoint {
  runId: string;
  at: string;
  counts: Readonly<Record<TrendLevel, number>>;
}

/** The runs that succeeded, oldest first. */
export function trendOf(newestFirst: readonly RunView[]): TrendPoint[] {
  const points: TrendPoint[] = [];
  for (const { id, created_at, state, summary } of newestFirst) {
    if (state !== 'succeeded' || summary === undefined) continue;
    const count = (level: TrendLevel): number => summary.by_level[level] ?? 0;
    points.unshift({
      runId: id,
      at: created_at,
      counts: { error: count('error'), warning: count('warning'), note: count('note') },
    });
  }
  return points;
}

export interface TrendSize {
  width: number;
  height: number;
  /** Room around the lines, for marks and labels. */
  margin: number;
}

export interface Spot {
  x: number;
  y: number;
}

/** A round number that no count exceeds. */
export function topOf(points: readonly TrendPoint[]): number {
  const highest = Math.max(1, ...points.flatMap(({ counts }) => Object.values(counts)));
  const step = 10 ** Math.floor(Math.log10(highest));
  return [1, 2, 5, 10].map((factor) => factor * step).find((top) => top >= highest) ?? highest;
}

/** Where the line of a level goes, one spot for each run, at equal distances; a single run is in the middle. */
export function spotsOf(
  points: readonly TrendPoint[],
  level: TrendLevel,
  { width, height, margin }: TrendSize,
): Spot[] {
  const top = topOf(points);
  const inner = { width: width - 2 * margin, height: height - 2 * margin };
  return points.map(({ counts }, index) => ({
    x: margin + (points.length === 1 ? inner.width / 2 : (inner.width * index) / (points.length - 1)),
    y: height - margin - (inner.height * counts[level]) / top,
  }));
}

/** One sentence on where it goes. */
export function trendInWords(points: readonly TrendPoint[]): string {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return 'No run has succeeded yet.';
  const words = TREND_LEVELS.map((level) => `${level} ${first.counts[level]} to ${last.counts[level]}`);
  return points.length === 1
    ? `One run: ${TREND_LEVELS.map((level) => `${level} ${last.counts[level]}`).join(', ')}.`
    : `${points.length} runs, oldest to newest: ${words.join(', ')}.`;
}
