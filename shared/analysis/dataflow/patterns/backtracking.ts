import { overlap } from './character-set';
import { MAX_PATTERN_LENGTH, parsePattern } from './parse-pattern';
import { automatonOf, type PatternAutomaton } from './pattern-automaton';

export type Backtracking = 'exponential' | 'polynomial';

/** Steps of the search for ambiguity; what needs more is let pass. */
const MAX_STEPS = 200_000;
const MAX_KEPT = 2_000;
const KNOWN = new Map<string, Backtracking | undefined>();

/**
 * How long a machine that tries one way after the other may take for a text that does not match; undefined where that is in
 * proportion to its length. `isWhole`: the text has to match from its beginning to its end.
 */
export function backtrackingOf(pattern: string, isWhole: boolean): Backtracking | undefined {
  if (pattern.length > MAX_PATTERN_LENGTH) return undefined;
  const key = `${isWhole}:${pattern}`;
  if (KNOWN.has(key)) return KNOWN.get(key);
  const found = search(pattern, isWhole);
  if (KNOWN.size < MAX_KEPT) KNOWN.set(key, found);
  return found;
}

function search(pattern: string, isWhole: boolean): Backtracking | undefined {
  // Without two repetitions there are no two ways.
  if ((pattern.match(/[*+}]/g)?.length ?? 0) < 2 && !/\|[^)]*\)[*+{]/.test(pattern)) return undefined;
  const node = parsePattern(pattern);
  const automaton = node === undefined ? undefined : automatonOf(node);
  if (automaton === undefined) return undefined;
  const ambiguity = new Ambiguity(automaton, isWhole);
  if (ambiguity.isExponential()) return 'exponential';
  return ambiguity.isPolynomial() ? 'polynomial' : undefined;
}

class Ambiguity {
  readonly #count: number;
  readonly #overlaps: boolean[][];
  /** Positions that may be read again, and behind which the pattern may still fail. */
  readonly #loops: readonly number[];
  #steps = 0;

  constructor(
    private readonly automaton: PatternAutomaton,
    isWhole: boolean,
  ) {
    const { sets, accepting } = automaton;
    this.#count = sets.length;
    this.#overlaps = sets.map((left) => sets.map((right) => overlap(left, right).length > 0));
    this.#loops = sets.flatMap((_, at) => ((isWhole || !accepting.has(at)) && this.#comesBack(at) ? [at] : []));
  }

  /** One text leads from a position back to it in two ways. */
  isExponential(): boolean {
    return this.#loops.some((start) => this.#hasTwoWays(start));
  }

  /** One text leads from a position back to it, on to another, and from that one back to it. */
  isPolynomial(): boolean {
    for (const first of this.#loops) {
      for (const second of this.#loops) {
        if (first !== second && this.#passesOn(first, second)) return true;
      }
    }
    return false;
  }

  #comesBack(start: number): boolean {
    const seen = new Set<number>();
    const open = [start];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const { to } of this.automaton.edges[at] ?? []) {
        if (to === start) return true;
        if (!seen.has(to)) open.push(to);
        seen.add(to);
      }
    }
    return false;
  }

  #hasTwoWays(start: number): boolean {
    const seen = new Set<number>();
    const open: (readonly [left: number, right: number, isApart: boolean])[] = [[start, start, false]];
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      const [left, right, wasApart] = state;
      for (const one of this.automaton.edges[left] ?? []) {
        for (const other of this.automaton.edges[right] ?? []) {
          if (++this.#steps > MAX_STEPS) return false;
          if (this.#overlaps[one.to]?.[other.to] !== true) continue;
          const isApart = wasApart || one.id !== other.id;
          if (isApart && one.to === start && other.to === start) return true;
          const key = (one.to * this.#count + other.to) * 2 + Number(isApart);
          if (!seen.has(key)) open.push([one.to, other.to, isApart]);
          seen.add(key);
        }
      }
    }
    return false;
  }

  /** All three ways at once: around the first, from the first to the second, around the second. */
  #passesOn(first: number, second: number): boolean {
    const seen = new Set<number>();
    const open: (readonly [number, number, number])[] = [[first, first, second]];
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      for (const next of this.#together(state)) {
        if (++this.#steps > MAX_STEPS) return false;
        const [around, between, other] = next;
        if (around === first && between === second && other === second) return true;
        const key = (around * this.#count + between) * this.#count + other;
        if (!seen.has(key)) open.push(next);
        seen.add(key);
      }
    }
    return false;
  }

  *#together([around, between, other]: readonly [number, number, number]): Generator<
    readonly [number, number, number]
  > {
    const { edges, sets } = this.automaton;
    for (const { to: first } of edges[around] ?? []) {
      for (const { to: second } of edges[between] ?? []) {
        if (this.#overlaps[first]?.[second] !== true) continue;
        const both = overlap(sets[first] ?? [], sets[second] ?? []);
        for (const { to: third } of edges[other] ?? []) {
          if (overlap(both, sets[third] ?? []).length > 0) yield [first, second, third];
        }
      }
    }
  }
}
