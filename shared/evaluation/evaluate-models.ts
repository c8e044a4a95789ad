import { tryFix, type AskingServices, type FixCheck, type FixExchange, type TriedOutcome } from '../generation';
import { toNanoDollars, type Purse } from '../models';
import type { EvaluationCase } from './evaluation-case';

export interface EvaluationRequest {
  /** Names of routes or of models. */
  readonly models: readonly string[];
  readonly cases: readonly EvaluationCase[];
  /** Globs: what these paths hold never reaches a model. */
  readonly neverSend: readonly string[];
  /** USD that all questions together may cost. */
  readonly maxCost?: number | undefined;
  /** For one case. */
  readonly deadlineMs: number;
  readonly signal?: AbortSignal | undefined;
  readonly onAnswer?: (answer: EvaluationAnswer) => void;
}

/** What became of one case at one model. */
export interface EvaluationAnswer {
  readonly model: string;
  readonly case: EvaluationCase;
  readonly outcome: TriedOutcome;
  /** Proposals that were looked at. */
  readonly attempts: number;
  /** The check that the last proposal failed. */
  readonly failed: FixCheck | undefined;
  readonly problem: string | undefined;
  readonly exchange: FixExchange | undefined;
  readonly usage: { readonly inputTokens: number; readonly outputTokens: number };
  /** USD. */
  readonly cost: number;
  /** That the model took, without what was done with its answers. */
  readonly latencyMs: number;
}

/** A model that fails so often without a break is not asked any more. */
const MAX_FAILURES = 3;
const NOTHING_USED = { inputTokens: 0, outputTokens: 0 };

/** Asks each model about each case, the models side by side, a model's cases one after the other. Nothing is taken from kept answers. */
export async function evaluateModels(
  request: EvaluationRequest,
  services: AskingServices,
): Promise<readonly EvaluationAnswer[]> {
  const purse = request.maxCost === undefined ? undefined : purseOf(request.maxCost);
  const each = await Promise.allSettled(
    request.models.map((model) => evaluateModel(model, request, { services, purse })),
  );
  // Not before all have ended: whoever asked closes what they still use.
  return each.flatMap((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

async function evaluateModel(
  model: string,
  request: EvaluationRequest,
  { services, purse }: { readonly services: AskingServices; readonly purse: Purse | undefined },
): Promise<EvaluationAnswer[]> {
  const answers: EvaluationAnswer[] = [];
  let failures = 0;
  let reason: string | undefined;
  for (const one of request.cases) {
    const isGivenUp = failures >= MAX_FAILURES;
    const answer = isGivenUp ? notAsked(model, one, reason) : await ask(model, one, { request, services, purse });
    // Whoever hangs up gets no answer, which says nothing about the model.
    request.signal?.throwIfAborted();
    failures = answer.outcome === 'unanswered' ? failures + 1 : 0;
    reason = answer.problem;
    answers.push(answer);
    request.onAnswer?.(answer);
  }
  return answers;
}

interface Asking {
  readonly request: EvaluationRequest;
  readonly services: AskingServices;
  readonly purse: Purse | undefined;
}

async function ask(
  model: string,
  one: EvaluationCase,
  { request, services, purse }: Asking,
): Promise<EvaluationAnswer> {
  const { neverSend, deadlineMs, signal } = request;
  const watch = stopwatch(services);
  const { outcome, problem, receipt, exchange, usage, cost } = await tryFix(
    {
      ...{ tenantId: 'own', callerId: 'own', requestId: `${model} ${one.id}` },
      ...{ files: [one.file], finding: one.finding, neverSend, deadlineMs, signal, model, purse, noCache: true },
    },
    watch.services,
  );
  const failed = receipt?.checks.find((check) => check.outcome === 'failed')?.check;
  const attempts = receipt?.attempts ?? 0;
  return {
    ...{ model, case: one, outcome, problem, exchange, usage, cost, attempts },
    failed: outcome === 'verified' ? undefined : failed,
    latencyMs: watch.latencyMs(),
  };
}

function notAsked(model: string, one: EvaluationCase, reason: string | undefined): EvaluationAnswer {
  return {
    ...{ model, case: one, outcome: 'unanswered', problem: reason, attempts: 0 },
    ...{ failed: undefined, exchange: undefined, usage: NOTHING_USED, cost: 0, latencyMs: 0 },
  };
}

/** The same services, and how long the model behind them took. */
function stopwatch(services: AskingServices): { services: AskingServices; latencyMs: () => number } {
  let latencyMs = 0;
  const gateway: AskingServices['gateway'] = {
    ...services.gateway,
    completeStructured: async (request, output) => {
      const answer = await services.gateway.completeStructured(request, output);
      latencyMs += answer.latencyMs;
      return answer;
    },
  };
  return { services: { ...services, gateway }, latencyMs: () => latencyMs };
}

function purseOf(maxCost: number): Purse {
  let left = toNanoDollars(maxCost);
  return {
    take: async (nanoDollars) => {
      if (nanoDollars > left) return false;
      left -= nanoDollars;
      return true;
    },
    settle: async (taken, spent) => {
      left += taken - spent;
    },
  };
}
