import { FailedCall, type ModelAnswer, type Spent } from '../../models';
import { NOTHING_SENT, type EgressManifest } from '../egress-manifest';
import type { TaskAnswer } from '../task-answer';
import type { TaskRequest } from '../task-request';

/** What calls of models took, one after the other. */
export class Account {
  #inputTokens = 0;
  #outputTokens = 0;
  #cost = 0;
  #isCached = true;
  #hasFailed = false;
  #last: ModelAnswer | undefined;
  readonly #fallbacks: ModelAnswer['fallbacks'][number][] = [];

  constructor(public egress: EgressManifest = NOTHING_SENT) {}

  add(answer: ModelAnswer): void {
    this.#spend(answer);
    this.#isCached &&= answer.cached;
    this.#fallbacks.push(...answer.fallbacks);
    this.#last = answer;
  }

  /** A call that led to no answer may have been charged. */
  addFailure(error: unknown): void {
    this.#hasFailed = true;
    if (error instanceof FailedCall) this.#spend(error.spent);
  }

  get cost(): number {
    return this.#cost;
  }

  get model(): Pick<ModelAnswer, 'provider' | 'model'> | undefined {
    return this.#last;
  }

  /** The part of an answer that tells who gave it and what it took. */
  provenance() {
    const isSent = this.#hasFailed || (this.#last !== undefined && !this.#isCached);
    return {
      provider: this.#last?.provider ?? 'rules',
      ...(this.#last === undefined ? {} : { model: this.#last.model }),
      cached: this.#last !== undefined && this.#isCached,
      usage: { inputTokens: this.#inputTokens, outputTokens: this.#outputTokens },
      cost: this.#cost,
      fallbacks: this.#fallbacks,
      egress: { ...this.egress, sent: isSent },
    };
  }

  #spend({ usage, cost }: Spent): void {
    this.#inputTokens += usage.inputTokens;
    this.#outputTokens += usage.outputTokens;
    this.#cost += cost;
  }
}

/** An answer of the rules, who send nothing and cost nothing. */
export function ruleAnswer(
  { task }: Pick<TaskRequest, 'task'>,
  answer: Partial<TaskAnswer> & Pick<TaskAnswer, 'text'>,
): TaskAnswer {
  return {
    task,
    provider: 'rules',
    cached: false,
    edits: [],
    receipts: [],
    comments: [],
    egress: NOTHING_SENT,
    usage: { inputTokens: 0, outputTokens: 0 },
    cost: 0,
    fallbacks: [],
    ...answer,
  };
}
