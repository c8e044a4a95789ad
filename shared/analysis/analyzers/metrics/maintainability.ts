import type { TokenList } from '../../tokens/token-list';
import { CLOSER_TOKEN, OPERATOR_TOKEN } from '../../tokens/token-list';

/** Stretches of a text, as offsets. */
export interface TokenRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Halstead's volume: `N * log2(n)`, with N operators and operands in all and n different ones. Words of the language and
 * punctuation are operators, names and values are operands; a pair of brackets is one operator.
 */
export function halsteadVolume(tokens: TokenList, ranges: readonly TokenRange[]): number {
  const stretches = ranges.map(({ start, end }) => [tokens.indexAt(start), tokens.indexAt(end)] as const);
  const different = new DifferentTokens(stretches.reduce((sum, [from, to]) => sum + Math.max(0, to - from), 0));
  let total = 0;
  for (const [from, to] of stretches) {
    for (let index = from; index < to; index++) {
      const kind = tokens.kind(index);
      if (kind === CLOSER_TOKEN) continue;
      total++;
      // Operators and operands are told apart even where they read the same.
      different.add(tokens.hash(index), kind === OPERATOR_TOKEN);
    }
  }
  return total === 0 ? 0 : total * Math.log2(different.size);
}

const OPERAND = 1;
const OPERATOR = 2;

/** Counts tokens that differ. A `Set` would make an object of each number, and every token of every function comes here. */
class DifferentTokens {
  size = 0;
  readonly #hashes: Int32Array;
  /** 0 where nothing is kept. */
  readonly #kinds: Uint8Array;
  readonly #mask: number;

  /** Never more than half full, so that a free place is always near. */
  constructor(mostTokens: number) {
    const places = 2 ** Math.ceil(Math.log2(2 * mostTokens + 2));
    this.#hashes = new Int32Array(places);
    this.#kinds = new Uint8Array(places);
    this.#mask = places - 1;
  }

  add(hash: number, isOperator: boolean): void {
    const kind = isOperator ? OPERATOR : OPERAND;
    for (let place = (hash ^ (hash >>> 15)) & this.#mask; ; place = (place + 1) & this.#mask) {
      const found = this.#kinds[place] ?? 0;
      if (found === kind && this.#hashes[place] === hash) return;
      if (found !== 0) continue;
      this.#hashes[place] = hash;
      this.#kinds[place] = kind;
      this.size++;
      return;
    }
  }
}

export interface MaintainabilityInput {
  readonly volume: number;
  readonly cyclomatic: number;
  readonly codeLines: number;
}

/**
 * The maintainability index of Visual Studio, 0 to 100:
 * `MAX(0, (171 - 5.2 * ln(volume) - 0.23 * cyclomatic - 16.2 * ln(lines)) * 100 / 171)`.
 * https://learn.microsoft.com/visualstudio/code-quality/code-metrics-maintainability-index-range-and-meaning
 */
export function maintainabilityIndex({ volume, cyclomatic, codeLines }: MaintainabilityInput): number {
  const lost = 5.2 * Math.log(Math.max(1, volume)) + 0.23 * cyclomatic + 16.2 * Math.log(Math.max(1, codeLines));
  return roundToTenth(Math.min(100, Math.max(0, ((171 - lost) * 100) / 171)));
}

export function roundToTenth(value: number): number {
  return Math.round(value * 10) / 10;
}
