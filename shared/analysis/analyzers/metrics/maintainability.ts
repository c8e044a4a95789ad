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
  const different = new Set<number>();
  let total = 0;
  for (const { start, end } of ranges) {
    for (let index = tokens.indexAt(start); index < tokens.length && tokens.start(index) < end; index++) {
      const kind = tokens.kind(index);
      if (kind === CLOSER_TOKEN) continue;
      total++;
      // Operators and operands are told apart even where they read the same.
      different.add(kind === OPERATOR_TOKEN ? tokens.hash(index) : tokens.hash(index) + 2 ** 32);
    }
  }
  return total === 0 ? 0 : total * Math.log2(different.size);
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
