import type { FixCheck } from '../generation';
import type { EvaluationAnswer } from './evaluate-models';
import { chanceOfDifference, shareOf, type Share } from './share';

export interface ModelSummary {
  readonly model: string;
  readonly cases: number;
  readonly verified: number;
  readonly refused: number;
  readonly declined: number;
  readonly malformed: number;
  readonly unanswered: number;
  /** Verified with the first proposal. */
  readonly firstTry: number;
  /** Of the cases with an answer, those that were verified; undefined where there is none. */
  readonly share: Share | undefined;
  /** What the last proposals of refused cases failed, most often first. */
  readonly failedChecks: readonly { readonly check: FixCheck; readonly count: number }[];
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** USD. */
  readonly cost: number;
  /** USD for each verified fix; undefined where there is none. */
  readonly costOfVerified: number | undefined;
  /** Of the cases with an answer. */
  readonly medianLatencyMs: number | undefined;
}

export function summarizeModel(model: string, answers: readonly EvaluationAnswer[]): ModelSummary {
  const own = answers.filter((one) => one.model === model);
  const of = (outcome: EvaluationAnswer['outcome']) => own.filter((one) => one.outcome === outcome);
  const [verified, refused, unanswered] = [of('verified'), of('refused'), of('unanswered')];
  const cost = sum(own, (one) => one.cost);
  return {
    model,
    cases: own.length,
    verified: verified.length,
    refused: refused.length,
    declined: of('declined').length,
    malformed: of('malformed').length,
    unanswered: unanswered.length,
    firstTry: verified.filter(({ attempts }) => attempts === 1).length,
    share: shareOf(verified.length, own.length - unanswered.length),
    failedChecks: failedChecks(refused),
    inputTokens: sum(own, ({ usage }) => usage.inputTokens),
    outputTokens: sum(own, ({ usage }) => usage.outputTokens),
    cost,
    costOfVerified: verified.length === 0 ? undefined : cost / verified.length,
    medianLatencyMs: median(own.flatMap((one) => (one.outcome === 'unanswered' ? [] : [one.latencyMs]))),
  };
}

export interface Comparison {
  readonly both: number;
  readonly onlyLeft: number;
  readonly onlyRight: number;
  readonly neither: number;
  /** How likely such a difference is where both are equally good. */
  readonly chance: number;
}

/** By case: whether it was verified; cases without an answer are not there. */
export type Solved = ReadonlyMap<string, boolean>;

export function solvedBy(model: string, answers: readonly EvaluationAnswer[]): Solved {
  const answered = answers.filter((one) => one.model === model && one.outcome !== 'unanswered');
  return new Map(answered.map((one) => [one.case.id, one.outcome === 'verified']));
}

/** Of the cases that both have answered. */
export function compareSolved(left: Solved, right: Solved): Comparison {
  const counts = { both: 0, onlyLeft: 0, onlyRight: 0, neither: 0 };
  for (const [id, isSolved] of left) {
    const other = right.get(id);
    if (other === undefined) continue;
    if (isSolved) counts[other ? 'both' : 'onlyLeft']++;
    else counts[other ? 'onlyRight' : 'neither']++;
  }
  return { ...counts, chance: chanceOfDifference(counts.onlyLeft, counts.onlyRight) };
}

function failedChecks(refused: readonly EvaluationAnswer[]): ModelSummary['failedChecks'] {
  const counts = new Map<FixCheck, number>();
  for (const { failed } of refused) if (failed !== undefined) counts.set(failed, (counts.get(failed) ?? 0) + 1);
  return [...counts]
    .map(([check, count]) => ({ check, count }))
    .toSorted((left, right) => right.count - left.count || (left.check < right.check ? -1 : 1));
}

function sum(answers: readonly EvaluationAnswer[], of: (answer: EvaluationAnswer) => number): number {
  return answers.reduce((total, one) => total + of(one), 0);
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
