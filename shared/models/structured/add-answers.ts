import type { ModelAnswer } from '../model-answer';

/** The second of two answers, with what both of them took. */
export function addAnswers(first: ModelAnswer, second: ModelAnswer): ModelAnswer {
  return {
    ...second,
    usage: {
      inputTokens: first.usage.inputTokens + second.usage.inputTokens,
      outputTokens: first.usage.outputTokens + second.usage.outputTokens,
    },
    cost: first.cost + second.cost,
    fallbacks: [...first.fallbacks, ...second.fallbacks],
    latencyMs: first.latencyMs + second.latencyMs,
  };
}
