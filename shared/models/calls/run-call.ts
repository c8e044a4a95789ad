import { toAurelisError } from '../../kernel';
import { afterSpending } from '../failed-call';
import type { Fallback, ModelAnswer } from '../model-answer';
import type { ModelGatewayPorts } from '../model-gateway-ports';
import type { Account } from '../limits/account';
import { nanoDollarsOf } from '../price';
import type { Route } from '../route';
import type { SharedHealth } from '../router/shared-health';
import type { UsageOutcome } from '../usage';
import { askRoute, type RouteAnswer } from './ask-route';
import type { CallPlan } from './call-plan';
import { measureCall, promptOf, toRecord } from './call-record';
import type { Deadline } from './deadline';
import { SetAside } from './set-aside';
import { Spending } from './spending';
import { tryRoutes } from './try-routes';

export interface Run {
  plan: CallPlan;
  deadline: Deadline;
  /** Aborted when nobody waits for the answer any more. */
  signal: AbortSignal;
  onText: ((text: string) => void) | undefined;
}

export type RunPorts = ModelGatewayPorts & { health: SharedHealth; account: Account };

/** One call from the reservation to the account: whatever happens between them, what was set aside is settled once. */
export async function runCall({ plan, deadline, signal, onText }: Run, ports: RunPorts): Promise<ModelAnswer> {
  const { request, candidates } = plan;
  const { clock, telemetry, account } = ports;
  const startedMs = clock.now().getTime();
  const reservation = await account.reserve({
    tenantId: request.tenantId,
    callerId: request.callerId,
    ...mostExpensive(plan),
  });
  const spending = new Spending();
  const setAside = new SetAside(request.purse);
  const fallbacks: Fallback[] = [];
  let firstTokenMs: number | undefined;
  let tried: Route | undefined;

  const settle = async (outcome: UsageOutcome, errorCode?: string): Promise<void> => {
    const record = toRecord({
      ...{ id: reservation.id, caller: request, task: request.task, prompt: promptOf(request.prompt), route: tried },
      ...{ outcome, errorCode, spending, startedMs, endedMs: clock.now().getTime(), firstTokenMs, fallbacks },
    });
    measureCall(record, telemetry);
    await account.settle(reservation, record);
    await setAside.settle(spending.nanoDollars).catch((error: unknown) => {
      telemetry.exception(error, { during: 'settling what a call may cost', record: record.id });
    });
  };
  const listen =
    onText === undefined
      ? undefined
      : (text: string): void => {
          firstTokenMs ??= clock.now().getTime() - startedMs;
          onText(text);
        };

  try {
    const answered = await tryRoutes<{ route: Route; answer: RouteAnswer }>(
      {
        ...{ candidates, deadline, signal, fallbacks },
        mayChange: () => firstTokenMs === undefined,
        ask: async (route, attempt) => {
          await setAside.cover(spending.nanoDollars + nanoDollarsOf(plan.usageFor(route), route.model));
          tried = route;
          const onUsage = (usage: RouteAnswer['usage']): void => {
            spending.add(route, usage);
          };
          return {
            route,
            answer: await askRoute({ plan, route, ...attempt, onText: listen, onUsage }, ports.provider),
          };
        },
      },
      {
        ...ports,
        onFailure: (route, reason) => {
          telemetry.event('model.route.failed', { route: route.name, reason });
        },
      },
    );
    await settle('answered');
    return toAnswer(answered, { spending, fallbacks, firstTokenMs, latencyMs: clock.now().getTime() - startedMs });
  } catch (error) {
    if (tried === undefined && setAside.isRefused) {
      telemetry.event('model.call.refused', { tenantId: request.tenantId, scope: 'purse', measure: 'money' });
      await account.release(reservation);
      throw error;
    }
    await settle(signal.aborted ? 'cancelled' : 'failed', toAurelisError(error).code);
    throw afterSpending(error, spending.spent);
  }
}

/** Which route answers is not known yet, so what the dearest would take is set aside. */
function mostExpensive({ candidates, usageFor }: CallPlan): { tokens: number; nanoDollars: number } {
  let tokens = 0;
  let nanoDollars = 0;
  for (const route of candidates) {
    const usage = usageFor(route);
    tokens = Math.max(tokens, usage.inputTokens + usage.outputTokens);
    nanoDollars = Math.max(nanoDollars, nanoDollarsOf(usage, route.model));
  }
  return { tokens, nanoDollars };
}

function toAnswer(
  { route, answer }: { route: Route; answer: RouteAnswer },
  how: { spending: Spending; fallbacks: Fallback[]; firstTokenMs: number | undefined; latencyMs: number },
): ModelAnswer {
  return {
    text: answer.text,
    finish: answer.finish,
    ...(answer.toolCalls === undefined ? {} : { toolCalls: answer.toolCalls }),
    provider: route.provider,
    model: route.model.name,
    route: route.name,
    cached: false,
    shared: false,
    ...how.spending.spent,
    fallbacks: how.fallbacks,
    latencyMs: how.latencyMs,
    firstTokenMs: how.firstTokenMs,
  };
}
