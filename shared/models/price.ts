import type { TokenUsage } from './model-answer';
import type { ModelDefinition } from './registry/model-definition';

/** Money is added up in whole billionths of a dollar: sums of fractions would drift. */
const NANO = 1e9;

export function nanoDollarsOf({ inputTokens, outputTokens }: TokenUsage, { price }: ModelDefinition): number {
  return Math.round((inputTokens * price.input + outputTokens * price.output) * (NANO / 1e6));
}

export function toDollars(nanoDollars: number): number {
  return nanoDollars / NANO;
}

export function toNanoDollars(dollars: number): number {
  return Math.round(dollars * NANO);
}
