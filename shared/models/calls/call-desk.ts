import { answerKey } from '../answers/answer-key';
import { KeptAnswer } from '../answers/kept-answer';
import { withoutSpending } from '../failed-call';
import type { KeptEntries } from '../answers/kept-entries';
import type { ModelAnswer, ModelEvent } from '../model-answer';
import type { ModelRequest } from '../model-request';
import { nanoDollarsOf } from '../price';
import type { ProviderCall } from '../ports';
import type { RouteTable } from '../router/route-table';
import type { ModelEstimate } from '../model-gateway';
import { toDollars } from '../price';
import { RequestSize, type CallPlan } from './call-plan';
import { toFreeRecord } from './call-record';
import { Deadline } from './deadline';
import { checkRequest } from './check-request';
import { noRoute } from './errors';
import { runCall, type RunPorts } from './run-call';
import { SharedCall, type CallListener } from './shared-call';

export interface Wanted {
  request: ModelRequest;
  output?: ProviderCall['output'];
  /** Pieces as they come, or all at once. */
  mode: 'whole' | 'stream';
  /** Only an answer that it takes is kept. */
  isGood?: (text: string) => boolean;
}

interface InFlight {
  call: SharedCall;
  deadline: Deadline;
  /** Whoever pays for it from another purse makes a call of their own: this one may be refused for its purse. */
  purse: ModelRequest['purse'];
}

export type DeskPorts = RunPorts & { kept: KeptEntries; table: RouteTable };

/** Takes requests in: an answer that is kept, a call that is under way, or a new call. */
export class CallDesk {
  readonly #inFlight = new Map<string, InFlight>();
  readonly #running = new Set<Promise<void>>();

  constructor(private readonly ports: DeskPorts) {}

  async answer(wanted: Wanted): Promise<ModelAnswer> {
    const { plan, key } = this.#plan(wanted);
    const kept = this.#peek(wanted.request, key);
    return kept ?? (await this.#join(plan, key, wanted).answer());
  }

  /** Nothing happens before the first piece is asked for. */
  stream(wanted: Wanted): AsyncIterator<ModelEvent, undefined> {
    const { plan, key } = this.#plan(wanted);
    const kept = this.#peek(wanted.request, key);
    return kept === undefined ? this.#join(plan, key, wanted) : iterateKept(kept);
  }

  estimate(request: ModelRequest): ModelEstimate {
    checkRequest(request);
    const size = new RequestSize(request);
    const { table } = this.ports;
    if (!table.has(request.task, request.tenantId)) {
      return { inputTokens: size.exactlyFor(table.model(request.model)), maxCost: 0, route: undefined };
    }
    const [route] = this.#candidates(request, size);
    if (route === undefined) return { inputTokens: 0, maxCost: 0, route: undefined };
    const usage = size.exactly(route);
    return {
      inputTokens: usage.inputTokens,
      maxCost: toDollars(nanoDollarsOf(usage, route.model)),
      route: route.name,
    };
  }

  /** Keeps an answer to a request that another request led to. */
  async keepAs(wanted: Wanted, answer: ModelAnswer): Promise<void> {
    await this.#keep(wanted.request, answerKey(wanted.request, answer.model, wanted.output), answer);
  }

  async flush(): Promise<void> {
    await Promise.all(this.#running);
  }

  #plan({ request, output }: Wanted): { plan: CallPlan; key: string } {
    checkRequest(request);
    const { health, clock } = this.ports;
    health.listen();
    const size = new RequestSize(request);
    const candidates = this.#candidates(request, size);
    const nowMs = clock.now().getTime();
    const likely = candidates.find((route) => health.of(route).cooldownAt(nowMs) === undefined) ?? candidates[0];
    return {
      plan: { request, output, candidates, usageFor: (route) => size.exactly(route) },
      key: answerKey(request, likely?.model.name ?? '', output),
    };
  }

  #candidates(request: ModelRequest, size: RequestSize) {
    const { task, tenantId, model: wish, tools } = request;
    const candidates = this.ports.table.candidates({ task, tenantId, wish, usageFor: (route) => size.roughly(route) });
    if (tools === undefined) return candidates;
    const able = candidates.filter(({ model }) => model.takesTools);
    if (able.length === 0) throw noRoute();
    return able;
  }

  #peek(request: ModelRequest, key: string): ModelAnswer | undefined {
    if (request.noCache === true) return undefined;
    const value = this.ports.kept.peek(key);
    if (value === undefined) return undefined;
    const answer = fromKept(value);
    this.#noteFree(request, answer, 'cached');
    return answer;
  }

  #join(plan: CallPlan, key: string, wanted: Wanted): CallListener {
    const { request } = wanted;
    const listening = { deadlineMs: request.deadlineMs, signal: request.signal };
    const under = request.noCache === true ? undefined : this.#inFlight.get(key);
    if (under?.call.isOpen === true && under.purse === request.purse) {
      under.deadline.extendTo(request.deadlineMs);
      return under.call.join({
        ...listening,
        onAnswer: (answer) => {
          const shared: ModelAnswer = answer.cached ? answer : { ...answer, shared: true, cost: 0 };
          this.#noteFree(request, shared, shared.cached ? 'cached' : 'shared');
          return shared;
        },
        onError: withoutSpending,
      });
    }
    const call = new SharedCall();
    const deadline = new Deadline(this.ports.clock, request.deadlineMs);
    const listener = call.join({ ...listening, onAnswer: (answer) => answer, onError: (error) => error });
    if (request.noCache !== true) this.#inFlight.set(key, { call, deadline, purse: request.purse });
    const running = this.#run({ plan, key, wanted, call, deadline }).finally(() => {
      this.#running.delete(running);
      if (this.#inFlight.get(key)?.call === call) this.#inFlight.delete(key);
    });
    this.#running.add(running);
    return listener;
  }

  async #run({ plan, key, wanted, call, deadline }: Started): Promise<void> {
    try {
      const answer =
        (await this.#findKept(wanted.request, key)) ?? (await this.#ask({ plan, key, wanted, call, deadline }));
      call.end({ answer });
    } catch (error) {
      call.end({ error });
    }
  }

  async #findKept(request: ModelRequest, key: string): Promise<ModelAnswer | undefined> {
    if (request.noCache === true) return undefined;
    const value = (await this.ports.kept.find(request.tenantId, [key])).get(key);
    if (value === undefined) return undefined;
    const answer = fromKept(value);
    this.#noteFree(request, answer, 'cached');
    return answer;
  }

  async #ask({ plan, wanted, call, deadline }: Started): Promise<ModelAnswer> {
    const { request, mode, isGood } = wanted;
    const onText =
      mode === 'stream'
        ? (text: string): void => {
            call.push(text);
          }
        : undefined;
    const answer = await runCall({ plan, deadline, signal: call.signal, onText }, this.ports);
    if (request.noCache !== true && (isGood?.(answer.text) ?? true)) await this.keepAs(wanted, answer);
    return answer;
  }

  async #keep(request: ModelRequest, key: string, answer: ModelAnswer): Promise<void> {
    const { text, finish, provider, model, route, usage, toolCalls } = answer;
    const calls = toolCalls === undefined ? {} : { toolCalls: [...toolCalls] };
    const value = JSON.stringify({ text, finish, provider, model, route, usage, ...calls } satisfies KeptAnswer);
    await this.ports.kept.keep(request.tenantId, request.projectId, [{ key, value }]);
  }

  #noteFree(request: ModelRequest, answer: ModelAnswer, outcome: 'cached' | 'shared'): void {
    const { ids, clock, account } = this.ports;
    const at = clock.now();
    account.noteInBackground(() => toFreeRecord(ids.next('use'), request, answer, { outcome, at }));
  }
}

interface Started {
  plan: CallPlan;
  key: string;
  wanted: Wanted;
  call: SharedCall;
  deadline: Deadline;
}

function fromKept(value: string): ModelAnswer {
  const kept = KeptAnswer.parse(JSON.parse(value));
  return { ...kept, cached: true, shared: false, cost: 0, fallbacks: [], latencyMs: 0 };
}

/** The whole of a kept answer, as one piece. */
function iterateKept(answer: ModelAnswer): AsyncIterator<ModelEvent, undefined> {
  const events: ModelEvent[] = [
    { kind: 'text', text: answer.text },
    { kind: 'end', answer },
  ];
  return {
    next: async () => {
      const value = events.shift();
      return value === undefined ? { done: true, value: undefined } : { done: false, value };
    },
    return: async () => {
      events.length = 0;
      return { done: true, value: undefined };
    },
  };
}
