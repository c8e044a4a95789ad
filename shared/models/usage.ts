import type { FallbackReason } from './model-answer';
import type { ModelTask } from './model-task';

export type UsageOutcome = 'answered' | 'cached' | 'shared' | 'failed' | 'cancelled';

/** One call as it is kept and charged. */
export interface UsageRecord {
  id: string;
  tenantId: string;
  callerId: string;
  projectId?: string | undefined;
  requestId: string;
  task: ModelTask;
  prompt?: string | undefined;
  /** The route that answered, or the last one that was tried; undefined when none was. */
  route?: string | undefined;
  model?: string | undefined;
  provider?: string | undefined;
  outcome: UsageOutcome;
  /** Code of the error a failed call ended with. */
  errorCode?: string | undefined;
  inputTokens: number;
  outputTokens: number;
  cost: number;
  latencyMs: number;
  firstTokenMs?: number | undefined;
  fallbacks: readonly { route: string; reason: FallbackReason }[];
  at: string;
}

/** Sums of the records that agree in what was asked for. */
export interface UsageSum {
  day?: string | undefined;
  task?: ModelTask | undefined;
  model?: string | undefined;
  callerId?: string | undefined;
  calls: number;
  cachedCalls: number;
  failedCalls: number;
  inputTokens: number;
  outputTokens: number;
  cost: number;
}

export type UsageGroup = 'day' | 'task' | 'model' | 'callerId';

export interface UsageQuery {
  /** Days, both included, `YYYY-MM-DD`. */
  from: string;
  to: string;
  groupBy: readonly UsageGroup[];
  callerId?: string | undefined;
}
