import type { CharacterSet } from './character-set';
import type { PatternNode } from './parse-pattern';

export interface Edge {
  readonly to: number;
  /** Two of them with the same ends are two ways to go, as a machine that tries one after the other does. */
  readonly id: number;
}

/** What a pattern may read one after the other. */
export interface PatternAutomaton {
  /** What is read at each position. */
  readonly sets: readonly CharacterSet[];
  readonly edges: readonly (readonly Edge[])[];
  /** Positions behind which the pattern has matched, whatever comes. */
  readonly accepting: ReadonlySet<number>;
}

/** Copies of what is repeated a limited number of times: two show whether they stand in each other's way. */
const MAX_COPIES = 2;
const MAX_POSITIONS = 200;
const MAX_EDGES = 4_000;

/** Undefined for a pattern that is too large to be looked at. */
export function automatonOf(pattern: PatternNode): PatternAutomaton | undefined {
  const builder = new Builder();
  const { lastPlain } = builder.build(pattern);
  if (builder.isTooLarge) return undefined;
  return { sets: builder.sets, edges: builder.edges, accepting: new Set(lastPlain) };
}

interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  /** Those of them behind which nothing can fail any more. */
  readonly lastPlain: readonly number[];
  readonly isNullable: boolean;
  /** Whether it can be passed over without an assertion. */
  readonly isSkippable: boolean;
}

const NOTHING: Part = { first: [], last: [], lastPlain: [], isNullable: true, isSkippable: true };

class Builder {
  readonly sets: CharacterSet[] = [];
  readonly edges: Edge[][] = [];
  #edges = 0;

  get isTooLarge(): boolean {
    return this.sets.length > MAX_POSITIONS || this.#edges > MAX_EDGES;
  }

  build(node: PatternNode): Part {
    if (this.isTooLarge) return NOTHING;
    switch (node.kind) {
      case 'set':
        return this.#position(node.set);
      case 'empty':
        return NOTHING;
      case 'assertion':
        return { ...NOTHING, isSkippable: false };
      case 'sequence':
        return node.items.map((item) => this.build(item)).reduce((left, right) => this.#joined(left, right), NOTHING);
      case 'alternatives':
        return eitherOf(node.items.map((item) => this.build(item)));
      case 'repeat':
        return this.#repeated(node);
    }
  }

  #position(set: CharacterSet): Part {
    const at = this.sets.push(set) - 1;
    this.edges.push([]);
    return { first: [at], last: [at], lastPlain: [at], isNullable: false, isSkippable: false };
  }

  #joined(left: Part, right: Part): Part {
    this.#connect(left.last, right.first);
    return {
      first: left.isNullable ? [...left.first, ...right.first] : left.first,
      last: right.isNullable ? [...left.last, ...right.last] : right.last,
      lastPlain: right.isSkippable ? [...left.lastPlain, ...right.lastPlain] : right.lastPlain,
      isNullable: left.isNullable && right.isNullable,
      isSkippable: left.isSkippable && right.isSkippable,
    };
  }

  #repeated({ item, min, max }: Extract<PatternNode, { kind: 'repeat' }>): Part {
    let whole = NOTHING;
    const copies = Math.min(Math.max(min, 1), MAX_COPIES);
    for (let copy = 1; copy <= copies; copy++) {
      const part = this.build(item);
      const isLast = copy === copies;
      if (isLast && max === Infinity) this.#connect(part.last, part.first);
      whole = this.#joined(whole, isLast && min === 0 ? optional(part) : part);
    }
    // `a{2,9}` may go on, `a{2}` may not.
    return max !== Infinity && max > Math.max(min, copies) ? this.#joined(whole, optional(this.build(item))) : whole;
  }

  #connect(from: readonly number[], to: readonly number[]): void {
    for (const position of from) {
      for (const target of to) {
        if (this.isTooLarge) return;
        this.edges[position]?.push({ to: target, id: this.#edges++ });
      }
    }
  }
}

function optional(part: Part): Part {
  return { ...part, isNullable: true, isSkippable: true };
}

function eitherOf(parts: readonly Part[]): Part {
  return {
    first: parts.flatMap(({ first }) => first),
    last: parts.flatMap(({ last }) => last),
    lastPlain: parts.flatMap(({ lastPlain }) => lastPlain),
    isNullable: parts.some(({ isNullable }) => isNullable),
    isSkippable: parts.some(({ isSkippable }) => isSkippable),
  };
}
