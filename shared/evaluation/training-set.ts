import type { EvaluationAnswer } from './evaluate-models';

/**
 * Verified fixes as lines that fine-tuning takes: `{"messages": [system, user, assistant]}` (Azure OpenAI, "Prepare training data", chat
 * completions format), each case once, of the first model that solved it. Only what was verified teaches; refused proposals before it are
 * left out. Secrets and personal data are words that stand for them, as they were for the model.
 */
export function trainingLines(answers: readonly EvaluationAnswer[]): string[] {
  const lines = new Map<string, string>();
  for (const { case: one, outcome, exchange } of answers) {
    if (outcome !== 'verified' || exchange === undefined || lines.has(one.id)) continue;
    const question = exchange.messages.map(({ role, content }) => ({ role, content }));
    lines.set(one.id, JSON.stringify({ messages: [...question, { role: 'assistant', content: exchange.answer }] }));
  }
  return [...lines.values()].map((line) => `${line}\n`);
}
