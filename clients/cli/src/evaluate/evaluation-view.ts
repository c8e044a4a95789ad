import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import {
  compareSolved,
  solvedBy,
  summarizeModel,
  type Comparison,
  type EvaluationAnswer,
  type EvaluationEstimate,
  type ModelSummary,
  type Solved,
} from '../../../../shared/evaluation';
import { TRIED_OUTCOMES } from '../../../../shared/generation';
import { AurelisError } from '../../../../shared/kernel';
import { describeSystemError } from '../output/describe-error';

const VerifiedShare = z.object({ share: z.number(), low: z.number(), high: z.number() });

const ModelResult = z.object({
  model: z.string(),
  cases: z.int(),
  verified: z.int(),
  refused: z.int(),
  declined: z.int(),
  malformed: z.int(),
  unanswered: z.int(),
  first_try: z.int(),
  /** Of the cases with an answer; low and high are the limits of 95 % confidence. */
  verified_share: VerifiedShare.optional(),
  failed_checks: z.array(z.object({ check: z.string(), count: z.int() })),
  input_tokens: z.number(),
  output_tokens: z.number(),
  cost_usd: z.number(),
  cost_usd_per_verified: z.number().optional(),
  median_latency_ms: z.number().optional(),
});

const Compared = z.object({
  left: z.string(),
  right: z.string(),
  both: z.int(),
  only_left: z.int(),
  only_right: z.int(),
  neither: z.int(),
  /** How likely such a difference is where both are equally good (McNemar's exact test, two-sided). */
  chance: z.number(),
});

/** What `aurelis evaluate --json` prints, and `--baseline` reads. */
export const EvaluationView = z.object({
  engine_version: z.string(),
  prompt: z.object({ name: z.string(), version: z.int() }),
  models: z.array(ModelResult),
  comparisons: z.array(Compared),
  answers: z.array(
    z.object({
      case: z.string(),
      rule_id: z.string(),
      path: z.string(),
      line: z.int(),
      model: z.string(),
      outcome: z.enum(TRIED_OUTCOMES),
      attempts: z.int(),
      failed_check: z.string().optional(),
      problem: z.string().optional(),
      cost_usd: z.number(),
      latency_ms: z.number(),
    }),
  ),
});
export type EvaluationView = z.infer<typeof EvaluationView>;

/** Said of the side that is an earlier evaluation. */
const EARLIER = ' (baseline)';

export interface EvaluationMeant {
  readonly models: readonly string[];
  readonly answers: readonly EvaluationAnswer[];
  readonly baseline: EvaluationView | undefined;
  readonly engineVersion: string;
  readonly prompt: { readonly name: string; readonly version: number };
}

export function toEvaluationView(meant: EvaluationMeant): EvaluationView {
  const { models, answers, engineVersion, prompt } = meant;
  return {
    engine_version: engineVersion,
    prompt: { name: prompt.name, version: prompt.version },
    models: models.map((model) => toModelResult(summarizeModel(model, answers))),
    comparisons: comparisonsOf(meant),
    answers: answers.map(toAnswerView),
  };
}

/** Each model with each, and with what it did in the baseline. */
function comparisonsOf({ models, answers, baseline }: EvaluationMeant): EvaluationView['comparisons'] {
  const pairs = models.flatMap((left, index) =>
    models.slice(index + 1).map((right) => {
      return toCompared(left, right, compareSolved(solvedBy(left, answers), solvedBy(right, answers)));
    }),
  );
  const earlier = models.flatMap((model) => {
    const before = solvedBefore(model, baseline);
    if (before.size === 0) return [];
    return [toCompared(`${model}${EARLIER}`, model, compareSolved(before, solvedBy(model, answers)))];
  });
  return [...pairs, ...earlier];
}

function solvedBefore(model: string, baseline: EvaluationView | undefined): Solved {
  const own = baseline?.answers.filter((one) => one.model === model && one.outcome !== 'unanswered') ?? [];
  return new Map(own.map((one) => [one.case, one.outcome === 'verified']));
}

function toCompared(left: string, right: string, { both, onlyLeft, onlyRight, neither, chance }: Comparison) {
  return { left, right, both, only_left: onlyLeft, only_right: onlyRight, neither, chance };
}

function toModelResult(summary: ModelSummary): EvaluationView['models'][number] {
  const { model, cases, verified, refused, declined, malformed, unanswered, share } = summary;
  return {
    ...{ model, cases, verified, refused, declined, malformed, unanswered },
    first_try: summary.firstTry,
    ...(share !== undefined && { verified_share: share }),
    failed_checks: [...summary.failedChecks],
    input_tokens: summary.inputTokens,
    output_tokens: summary.outputTokens,
    cost_usd: summary.cost,
    ...(summary.costOfVerified !== undefined && { cost_usd_per_verified: summary.costOfVerified }),
    ...(summary.medianLatencyMs !== undefined && { median_latency_ms: summary.medianLatencyMs }),
  };
}

function toAnswerView(answer: EvaluationAnswer): EvaluationView['answers'][number] {
  const { id, finding } = answer.case;
  return {
    case: id,
    ...{ rule_id: finding.ruleId, path: finding.path, line: finding.region.startLine },
    ...{ model: answer.model, outcome: answer.outcome, attempts: answer.attempts },
    ...(answer.failed !== undefined && { failed_check: answer.failed }),
    ...(answer.problem !== undefined && { problem: answer.problem }),
    ...{ cost_usd: answer.cost, latency_ms: answer.latencyMs },
  };
}

/** What `aurelis evaluate --dry-run --json` prints of a model. */
export function toEstimateView({ model, questions, unasked, inputTokens, maxCost }: EvaluationEstimate) {
  return { model, questions, unasked, input_tokens: inputTokens, max_cost_usd: maxCost };
}

/** Throws VALIDATION_ERROR for what `aurelis evaluate --json` has not printed. */
export async function readBaseline(file: string): Promise<EvaluationView> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new AurelisError('VALIDATION_ERROR', `${file} cannot be read: ${describeSystemError(cause)}.`, { cause });
  }
  const read = EvaluationView.safeParse(jsonOf(text));
  if (read.success) return read.data;
  throw new AurelisError('VALIDATION_ERROR', `${file} is not what "aurelis evaluate --json" prints.`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
