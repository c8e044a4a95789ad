export interface AlignedSide {
  /** In ascending order. */
  readonly lines: readonly number[];
  /** How many lines the file has, where that is known. */
  readonly length: number | undefined;
}

/** What one more place where lines were put in or taken out weighs, in such lines: people change few places, and there more. */
const PLACE_WEIGHT = 50;
/** Above this the time it takes would be felt. */
const MAX_STEPS = 5_000_000;

/**
 * Which lines of a text stand for the lines of another state of it that has fewer of the kind: for each of the fewer its place among
 * the more. Chosen so that as little as can be was put in or taken out around them, in few places. Undefined where there are too many to try.
 */
export function alignLines(fewer: AlignedSide, more: AlignedSide): number[] | undefined {
  const count = fewer.lines.length;
  const spare = more.lines.length - count;
  if (count * (spare + 1) ** 2 > MAX_STEPS) return undefined;
  const moved = (one: number, other: number): number => (more.lines[other] ?? 0) - (fewer.lines[one] ?? 0);
  let costs = Array.from({ length: spare + 1 }, (_, skipped) => costOfChange(moved(0, skipped)));
  const cameFrom: number[][] = [];
  for (let one = 1; one < count; one++) {
    const best = Array.from({ length: spare + 1 }, (_, skipped) => {
      const variation = (before: number): number =>
        (costs[before] ?? 0) + costOfChange(moved(one, one + skipped) - moved(one - 1, one - 1 + before));
      return cheapest(skipped, variation);
    });
    cameFrom.push(best.map(({ at }) => at));
    costs = best.map(({ cost }) => cost);
  }
  const grown = fewer.length === undefined || more.length === undefined ? undefined : more.length - fewer.length;
  const atEnd = (skipped: number): number =>
    (costs[skipped] ?? 0) + (grown === undefined ? 0 : costOfChange(grown - moved(count - 1, count - 1 + skipped)));
  return traceBack(cheapest(spare, atEnd).at, cameFrom);
}

function costOfChange(lines: number): number {
  return lines === 0 ? 0 : PLACE_WEIGHT + Math.abs(lines);
}

/** The first of the cheapest, from 0 to the last. */
function cheapest(last: number, costOf: (at: number) => number): { at: number; cost: number } {
  let best = { at: 0, cost: costOf(0) };
  for (let at = 1; at <= last; at++) {
    const cost = costOf(at);
    if (cost < best.cost) best = { at, cost };
  }
  return best;
}

function traceBack(last: number, cameFrom: readonly (readonly number[])[]): number[] {
  const skips = [last];
  for (const row of cameFrom.toReversed()) skips.unshift(row[skips[0] ?? 0] ?? 0);
  return skips.map((skipped, one) => one + skipped);
}
