import type { FallbackReason } from './model-answer';
import type { ModelTask } from './model-task';

/** One route as `GET /models` shows it. */
export interface ModelStatus {
  route: string;
  provider: string;
  model: string;
  deployment: string;
  tasks: readonly ModelTask[];
  state: 'ready' | 'cooling-down' | 'retired';
  /** Why it is not ready, and until when where that is known. */
  reason?: FallbackReason | undefined;
  coolingUntil?: string | undefined;
  contextTokens: number;
  maxOutputTokens: number;
  /** US dollars per million tokens. */
  price: { input: number; output: number };
  /** The day from which the provider may refuse it, `YYYY-MM-DD`. */
  retiresOn?: string | undefined;
  /** Moving average of what this instance measured. */
  latencyMs?: number | undefined;
}
