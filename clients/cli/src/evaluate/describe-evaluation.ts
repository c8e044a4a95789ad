import type { EvaluationEstimate } from '../../../../shared/evaluation';
import type { EvaluationView } from './evaluation-view';

const COLUMNS = ['model', 'verified', 'of', 'share (95 %)', 'first try', 'cost USD', 'per fix', 'tokens', 'median s'];

/** What a dry run tells; a finding may take three proposals, each asked for with the ones before. */
export function describeEstimates(estimates: readonly EvaluationEstimate[]): string[] {
  return estimates.map(({ model, questions, unasked, inputTokens, maxCost }) => {
    const cost = `at most ${maxCost.toFixed(4)} USD for first proposals, three times that and more where all are refused`;
    const left = unasked === 0 ? '' : ` ${unasked} more are too large for it, or not to be sent.`;
    return `${model}: ${questions} questions, ${inputTokens} tokens, ${cost}.${left}\n`;
  });
}

/** For people: a line for each model, then what tells two apart, then why fixes were refused. */
export function describeEvaluation({ models, comparisons }: EvaluationView): string[] {
  const rows = [COLUMNS, ...models.map(toRow)];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map((row) => {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    return `${cells.join('  ')}\n`;
  });
  return [...table, ...comparisons.map(describeComparison), ...models.flatMap(describeFailures)];
}

function toRow(model: EvaluationView['models'][number]): string[] {
  const { verified, cases, unanswered, verified_share: share, cost_usd_per_verified: each } = model;
  return [
    model.model,
    String(verified),
    String(cases - unanswered),
    share === undefined ? '-' : `${percent(share.share)} (${percent(share.low)} to ${percent(share.high)})`,
    String(model.first_try),
    model.cost_usd.toFixed(4),
    each === undefined ? '-' : each.toFixed(4),
    String(model.input_tokens + model.output_tokens),
    model.median_latency_ms === undefined ? '-' : (model.median_latency_ms / 1000).toFixed(1),
  ];
}

/** Below this chance people speak of a difference. */
const SIGNIFICANT = 0.05;

function describeComparison({ left, right, ...counts }: EvaluationView['comparisons'][number]): string {
  const { both, only_left: onlyLeft, only_right: onlyRight, neither, chance } = counts;
  const better = onlyLeft > onlyRight ? left : right;
  const verdict =
    chance < SIGNIFICANT ? `${better} is better (p = ${chance.toFixed(3)})` : 'too close to tell them apart';
  return `${left} and ${right}: ${both} both, ${onlyLeft} only ${left}, ${onlyRight} only ${right}, ${neither} neither: ${verdict}.\n`;
}

function describeFailures(model: EvaluationView['models'][number]): string[] {
  const { declined, malformed, unanswered, failed_checks: checks } = model;
  const reasons = [
    ...checks.map(({ check, count }) => `${count} failed ${check}`),
    ...(declined > 0 ? [`${declined} declined`] : []),
    ...(malformed > 0 ? [`${malformed} without form`] : []),
    ...(unanswered > 0 ? [`${unanswered} without an answer`] : []),
  ];
  return reasons.length === 0 ? [] : [`${model.model}: ${reasons.join(', ')}.\n`];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
