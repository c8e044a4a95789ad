import type { TokenUsage } from '../model-answer';
import { nanoDollarsOf } from '../price';
import type { Route } from '../route';

/** Adds up what all attempts of a call took, the failed ones too. */
export class Spending {
  inputTokens = 0;
  outputTokens = 0;
  nanoDollars = 0;

  add(route: Route, usage: TokenUsage): void {
    this.inputTokens += usage.inputTokens;
    this.outputTokens += usage.outputTokens;
    this.nanoDollars += nanoDollarsOf(usage, route.model);
  }
}
