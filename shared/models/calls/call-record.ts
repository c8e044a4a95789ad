import type { Telemetry } from '../../telemetry';
import type { ModelAnswer } from '../model-answer';
import { toDollars } from '../price';
import type { Fallback } from '../model-answer';
import type { ModelCaller } from '../model-request';
import type { ModelTask } from '../model-task';
import type { Route } from '../route';
import type { UsageOutcome, UsageRecord } from '../usage';
import type { Spending } from './spending';

export interface CallFacts {
  id: string;
  caller: ModelCaller;
  task: ModelTask;
  prompt: string | undefined;
  route: Route | undefined;
  outcome: UsageOutcome;
  errorCode?: string | undefined;
  spending: Spending;
  startedMs: number;
  endedMs: number;
  firstTokenMs: number | undefined;
  fallbacks: readonly Fallback[];
}

export function toRecord(facts: CallFacts): UsageRecord {
  const { caller, route, spending } = facts;
  return {
    id: facts.id,
    tenantId: caller.tenantId,
    callerId: caller.callerId,
    projectId: caller.projectId,
    requestId: caller.requestId,
    task: facts.task,
    prompt: facts.prompt,
    route: route?.name,
    model: route?.model.name,
    provider: route?.provider,
    outcome: facts.outcome,
    errorCode: facts.errorCode,
    inputTokens: spending.inputTokens,
    outputTokens: spending.outputTokens,
    cost: toDollars(spending.nanoDollars),
    latencyMs: facts.endedMs - facts.startedMs,
    firstTokenMs: facts.firstTokenMs,
    fallbacks: facts.fallbacks,
    at: new Date(facts.endedMs).toISOString(),
  };
}

/** A record of a call that took nothing, because its answer was there or under way. */
export function toFreeRecord(
  id: string,
  request: ModelCaller & { task: ModelTask; prompt?: { name: string; version: number } },
  answer: Pick<ModelAnswer, 'route' | 'model' | 'provider' | 'latencyMs'>,
  { outcome, at }: { outcome: 'cached' | 'shared'; at: Date },
): UsageRecord {
  return {
    id,
    tenantId: request.tenantId,
    callerId: request.callerId,
    projectId: request.projectId,
    requestId: request.requestId,
    task: request.task,
    prompt: promptOf(request.prompt),
    route: answer.route,
    model: answer.model,
    provider: answer.provider,
    outcome,
    inputTokens: 0,
    outputTokens: 0,
    cost: 0,
    latencyMs: answer.latencyMs,
    fallbacks: [],
    at: at.toISOString(),
  };
}

export function promptOf(prompt: { name: string; version: number } | undefined): string | undefined {
  return prompt === undefined ? undefined : `${prompt.name}@${prompt.version}`;
}

export function measureCall(record: UsageRecord, telemetry: Telemetry): void {
  const { task, route, model, outcome } = record;
  const fields = { task, route, model, outcome };
  telemetry.measure('model.call.duration', record.latencyMs, fields);
  if (record.firstTokenMs !== undefined) telemetry.measure('model.call.first-token', record.firstTokenMs, fields);
  if (record.inputTokens + record.outputTokens > 0) {
    telemetry.measure('model.call.input-tokens', record.inputTokens, fields);
    telemetry.measure('model.call.output-tokens', record.outputTokens, fields);
    telemetry.measure('model.call.cost', record.cost, fields);
  }
  if (outcome !== 'failed') return;
  telemetry.event('model.call.failed', { ...fields, tenantId: record.tenantId, code: record.errorCode });
}
