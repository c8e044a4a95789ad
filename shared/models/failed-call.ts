import { AurelisError } from '../kernel';
import type { TokenUsage } from './model-answer';

/** What calls took. */
export interface Spent {
  readonly usage: TokenUsage;
  /** US dollars. */
  readonly cost: number;
}

const NOTHING: Spent = { usage: { inputTokens: 0, outputTokens: 0 }, cost: 0 };

/** An error of calls that were charged all the same: whoever reckons up has to know. */
export class FailedCall extends AurelisError {
  readonly spent: Spent;

  constructor({ code, message, details, cause, retryAfterSeconds }: AurelisError, spent: Spent) {
    super(code, message, { details, cause, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) });
    this.name = 'FailedCall';
    this.spent = spent;
  }
}

/** The error, with what was spent before it beside what it says itself. */
export function afterSpending(error: unknown, { usage, cost }: Spent): unknown {
  if (!(error instanceof AurelisError) || usage.inputTokens + usage.outputTokens === 0) return error;
  const more = error instanceof FailedCall ? error.spent : NOTHING;
  return new FailedCall(error, {
    usage: {
      inputTokens: usage.inputTokens + more.usage.inputTokens,
      outputTokens: usage.outputTokens + more.usage.outputTokens,
    },
    cost: cost + more.cost,
  });
}

/** For who was not charged, having joined the call of somebody else. */
export function withoutSpending(error: unknown): unknown {
  return error instanceof FailedCall ? new FailedCall(error, NOTHING) : error;
}
