import { splitLines } from '../../findings';

/** Lines that were replaced by others: indexes from 0, the ends exclusive. */
export interface Hunk {
  readonly beforeStart: number;
  readonly beforeEnd: number;
  readonly afterStart: number;
  readonly afterEnd: number;
}

/** Beyond this many differences everything between the first and the last one counts as one change. */
const MAX_DIFFERENCES = 1000;

/** What is different between two texts, line by line, with as few changed lines as there can be (Myers). */
export function diffLines(before: string, after: string): Hunk[] {
  return diffSequences(splitLines(before), splitLines(after));
}

/** The same for lines that are cut already. */
export function diffSequences(left: readonly string[], right: readonly string[]): Hunk[] {
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start++;
  let leftEnd = left.length;
  let rightEnd = right.length;
  while (leftEnd > start && rightEnd > start && left[leftEnd - 1] === right[rightEnd - 1]) {
    leftEnd--;
    rightEnd--;
  }
  const middle = differences(left.slice(start, leftEnd), right.slice(start, rightEnd));
  return middle.map((hunk) => ({
    beforeStart: hunk.beforeStart + start,
    beforeEnd: hunk.beforeEnd + start,
    afterStart: hunk.afterStart + start,
    afterEnd: hunk.afterEnd + start,
  }));
}

export function countChangedLines(hunks: readonly Hunk[]): number {
  return hunks.reduce((sum, one) => sum + Math.max(one.beforeEnd - one.beforeStart, one.afterEnd - one.afterStart), 0);
}

function differences(left: readonly string[], right: readonly string[]): Hunk[] {
  if (left.length === 0 && right.length === 0) return [];
  const whole = { beforeStart: 0, beforeEnd: left.length, afterStart: 0, afterEnd: right.length };
  if (left.length === 0 || right.length === 0) return [whole];
  const trace = furthestPaths(left, right);
  return trace === undefined ? [whole] : hunksOf(trace, left.length, right.length);
}

/** How far along the left text each diagonal from `-radius` to `radius` gets; -1 where it was not reached. */
class Reached {
  readonly #furthest: Int32Array;

  constructor(
    private readonly radius: number,
    furthest = new Int32Array(2 * radius + 1).fill(-1),
  ) {
    this.#furthest = furthest;
  }

  at(diagonal: number): number {
    return this.#furthest[diagonal + this.radius] ?? -1;
  }

  set(diagonal: number, x: number): void {
    this.#furthest[diagonal + this.radius] = x;
  }

  copy(radius: number): Reached {
    return new Reached(radius, this.#furthest.slice(this.radius - radius, this.radius + radius + 1));
  }
}

/** For each number of differences, how far each diagonal had got before. */
function furthestPaths(left: readonly string[], right: readonly string[]): Reached[] | undefined {
  const trace: Reached[] = [];
  const reached = new Reached(MAX_DIFFERENCES + 1);
  reached.set(1, 0);
  for (let steps = 0; steps <= MAX_DIFFERENCES; steps++) {
    trace.push(reached.copy(steps + 1));
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let { x } = stepOnto(reached, diagonal, steps);
      while (x < left.length && x - diagonal < right.length && left[x] === right[x - diagonal]) x++;
      reached.set(diagonal, x);
      if (x >= left.length && x - diagonal >= right.length) return trace;
    }
  }
  return undefined;
}

/** Where a path that gets onto a diagonal by one more difference starts on it, and whether by a line of the right text. */
function stepOnto(reached: Reached, diagonal: number, steps: number) {
  const below = reached.at(diagonal - 1);
  const above = reached.at(diagonal + 1);
  const isInsertion = diagonal === -steps || (diagonal !== steps && below < above);
  return { isInsertion, x: isInsertion ? above : below + 1 };
}

function hunksOf(trace: readonly Reached[], leftLength: number, rightLength: number): Hunk[] {
  const hunks: Hunk[] = [];
  let diagonal = leftLength - rightLength;
  for (let steps = trace.length - 1; steps > 0; steps--) {
    const { isInsertion, x } = stepOnto(trace[steps] ?? new Reached(0), diagonal, steps);
    const beforeStart = isInsertion ? x : x - 1;
    const afterStart = isInsertion ? x - diagonal - 1 : x - diagonal;
    addChange(hunks, { beforeStart, beforeEnd: x, afterStart, afterEnd: x - diagonal });
    diagonal = beforeStart - afterStart;
  }
  return hunks.reverse();
}

/** Changes come from the end to the beginning; those that touch are one. */
function addChange(hunks: Hunk[], change: Hunk): void {
  const later = hunks.at(-1);
  if (later?.beforeStart === change.beforeEnd && later.afterStart === change.afterEnd) {
    hunks[hunks.length - 1] = { ...later, beforeStart: change.beforeStart, afterStart: change.afterStart };
  } else hunks.push(change);
}
