import { performTask, type AskingServices } from '../generation';
import { AurelisError } from '../kernel';
import type { EvaluationRequest } from './evaluate-models';

export interface EvaluationEstimate {
  readonly model: string;
  readonly questions: number;
  /** Cases that cannot be asked about: too large for the model, or not to be sent. */
  readonly unasked: number;
  /** Of the first questions; a question that is asked again is longer. */
  readonly inputTokens: number;
  /** USD that first proposals cost at most. */
  readonly maxCost: number;
}

/** What an evaluation would take where every first proposal passes. Nothing is sent. */
export async function estimateEvaluation(
  { models, cases, neverSend, deadlineMs, signal }: Omit<EvaluationRequest, 'onAnswer' | 'maxCost'>,
  services: AskingServices,
): Promise<EvaluationEstimate[]> {
  const estimates: EvaluationEstimate[] = [];
  for (const model of models) {
    let inputTokens = 0;
    let maxCost = 0;
    let unasked = 0;
    for (const { id, finding, file } of cases) {
      signal?.throwIfAborted();
      const request = { finding, files: [file], model, neverSend, deadlineMs, signal };
      const own = { tenantId: 'own', callerId: 'own', requestId: `${model} ${id}` };
      const task = { ...own, ...request, task: 'fix' as const, dryRun: true };
      const estimate = await performTask(task, services).then((answer) => answer.estimate, unlessFailed);
      if (estimate === undefined) unasked += 1;
      inputTokens += estimate?.inputTokens ?? 0;
      maxCost += estimate?.maxCost ?? 0;
    }
    estimates.push({ model, questions: cases.length - unasked, unasked, inputTokens, maxCost });
  }
  return estimates;
}

function unlessFailed(error: unknown): undefined {
  if (!(error instanceof AurelisError)) throw error;
}
