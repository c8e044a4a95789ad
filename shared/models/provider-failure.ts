import type { FallbackReason, TokenUsage } from './model-answer';

export interface ProviderFailureOptions {
  cause?: unknown;
  /** How long the provider asked to be left alone. */
  retryAfterMs?: number | undefined;
  /** The request is longer than the model takes; another model may take it. */
  isTooLong?: boolean;
  /** What was taken before it failed, where the provider said. */
  usage?: TokenUsage | undefined;
}

/** Why a provider gave no answer, in the few kinds that the gateway treats differently. */
export class ProviderFailure extends Error {
  readonly retryAfterMs: number | undefined;
  readonly isTooLong: boolean;
  readonly usage: TokenUsage | undefined;

  constructor(
    readonly reason: FallbackReason,
    options: ProviderFailureOptions = {},
  ) {
    super(`The model's route failed: ${reason}.`, { cause: options.cause });
    this.name = 'ProviderFailure';
    this.retryAfterMs = options.retryAfterMs;
    this.isTooLong = options.isTooLong ?? false;
    this.usage = options.usage;
  }
}
