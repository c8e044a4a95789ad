import type { TaskAnswerView } from '../contracts';
import type { FixAllAnswer, FixAllRequest, TaskAnswer, TaskEvent, TaskRequest } from '../generation';

/** Does what is asked with code: by a model, or by rules. */
export interface TaskPerformer {
  perform(request: TaskRequest): Promise<TaskAnswer>;
  stream(request: TaskRequest): AsyncIterable<TaskEvent>;
  fixAll(request: FixAllRequest): Promise<FixAllAnswer>;
}

/** The answer to a request with an idempotency key. */
export interface KeptTaskAnswer {
  id: string;
  tenantId: string;
  /** Tells a repeated call from another request under the same key. */
  requestHash: string;
  answer: TaskAnswerView;
}

/** Answers are kept for a day, so that a caller whose connection broke gets what was already paid for. */
export interface TaskAnswerStore {
  find(tenantId: string, id: string): Promise<KeptTaskAnswer | undefined>;
  /** Returns the stored one: of two at the same time the first counts. */
  createIfAbsent(kept: KeptTaskAnswer): Promise<KeptTaskAnswer>;
}
