import type { Spent } from '../failed-call';
import type { TokenUsage } from '../model-answer';
import { nanoDollarsOf, toDollars } from '../price';
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

  get spent(): Spent {
    const { inputTokens, outputTokens } = this;
    return { usage: { inputTokens, outputTokens }, cost: toDollars(this.nanoDollars) };
  }
}
