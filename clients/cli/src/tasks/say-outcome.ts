import type { TaskAnswerView } from '../../../../shared/contracts';
import { say } from '../output/print';

export interface Outcome {
  changes: number;
  written: readonly string[];
  isApplied: boolean;
}

/** Says on standard error what stands beside the answer: what was sent, who answered, and what it cost. */
export function sayOutcome(answer: TaskAnswerView, { changes, written, isApplied }: Outcome): void {
  for (const { path, start_line: line, level, message } of answer.comments) say(`${path}:${line} ${level}: ${message}`);
  for (const { status, rule_id: ruleId, path, line, checks } of answer.receipts) {
    const failed = checks.filter(({ outcome }) => outcome === 'failed').map(({ detail, check }) => detail ?? check);
    const why = status === 'verified' ? 'verified: applied and analysed again' : `refused: ${failed.join('; ')}`;
    say(`${path}:${line} ${ruleId} ${why}`);
  }
  if (answer.notice !== undefined) say(answer.notice);
  if (answer.estimate !== undefined) sayDryRun(answer, answer.estimate);
  if (changes > 0) {
    say(isApplied ? `Changed ${written.join(', ') || 'nothing'}.` : 'Nothing is changed yet; --apply does it.');
  }
  const { input_tokens: input, output_tokens: output } = answer.usage;
  const tokens = input + output === 0 ? '' : `, ${input} tokens in, ${output} out`;
  const model = answer.model === undefined ? '' : ` ${answer.model}`;
  say(`By ${answer.provider}${model}${answer.cached ? ', from the cache' : ''}${tokens}, ${dollars(answer.cost_usd)}.`);
}

function sayDryRun({ egress }: TaskAnswerView, estimate: NonNullable<TaskAnswerView['estimate']>): void {
  for (const { path, start_line: first, end_line: last, bytes, redactions } of egress.parts) {
    const hidden = redactions === 0 ? '' : `, ${redactions} places replaced`;
    say(`would send ${path}:${first}-${last} (${bytes} bytes${hidden})`);
  }
  for (const { path, reason } of egress.withheld) say(`would not send ${path}: ${reason}`);
  const { route, input_tokens: tokens, max_cost_usd: cost } = estimate;
  say(
    `would send ${egress.total_bytes} bytes, ${tokens} tokens, to ${route ?? 'no route'} for at most ${dollars(cost)}.`,
  );
}

function dollars(amount: number): string {
  return `${amount.toFixed(4)} USD`;
}
