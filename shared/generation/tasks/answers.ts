import type { ModelAnswer } from '../../models';
import { NOTHING_SENT, type EgressManifest } from '../egress-manifest';
import type { TaskAnswer } from '../task-answer';
import type { TaskRequest } from '../task-request';

/** What calls of models took, one after the other. */
export class Account {
  #inputTokens = 0;
  #outputTokens = 0;
  #cost = 0;
  #isCached = true;
  #last: ModelAnswer | undefined;
  readonly #fallbacks: ModelAnswer['fallbacks'][number][] = [];

  add(answer: ModelAnswer): void {
    this.#inputTokens += answer.usage.inputTokens;
    this.#outputTokens += answer.usage.outputTokens;
    this.#cost += answer.cost;
    this.#isCached &&= answer.cached;
    this.#fallbacks.push(...answer.fallbacks);
    this.#last = answer;
  }

  get cost(): number {
    return this.#cost;
  }

  get model(): Pick<ModelAnswer, 'provider' | 'model'> | undefined {
    return this.#last;
  }

  /** The part of an answer that tells who gave it and what it took. */
  provenance(egress: EgressManifest) {
    return {
      provider: this.#last?.provider ?? 'rules',
      ...(this.#last === undefined ? {} : { model: this.#last.model }),
      cached: this.#last !== undefined && this.#isCached,
      usage: { inputTokens: this.#inputTokens, outputTokens: this.#outputTokens },
      cost: this.#cost,
      fallbacks: this.#fallbacks,
      egress: { ...egress, sent: this.#last !== undefined && !this.#isCached },
    };
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
