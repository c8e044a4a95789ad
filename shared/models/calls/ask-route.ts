import type { TokenUsage } from '../model-answer';
import type { ModelMessage } from '../model-request';
import type { ModelProvider, ProviderAnswer, ProviderCall } from '../ports';
import { ProviderFailure } from '../provider-failure';
import type { Route } from '../route';
import { countTokens } from '../tokens/count-tokens';
import type { ToolCall } from '../tools/model-tool';
import type { CallPlan } from './call-plan';
import { withLimit } from './with-limit';

export interface RouteAnswer {
  text: string;
  finish: ProviderAnswer['finish'];
  toolCalls?: readonly ToolCall[];
  usage: TokenUsage;
}

export interface Asking {
  plan: CallPlan;
  route: Route;
  limitMs: number;
  signal: AbortSignal;
  /** Told of each piece, where the caller wants them. */
  onText: ((text: string) => void) | undefined;
  /** Told what was taken, also when that led to no answer. */
  onUsage(usage: TokenUsage): void;
}

/** Asks one route once, whole or in pieces. What was taken is told exactly when it is known, and counted where it is not. */
export async function askRoute(asking: Asking, provider: ModelProvider): Promise<RouteAnswer> {
  const { plan, route, limitMs, signal } = asking;
  let streamed = '';
  try {
    const answer = await withLimit(limitMs, signal, async (limited) => {
      const call = toProviderCall(plan, route, limited.signal);
      if (asking.onText === undefined) return provider.complete(call);
      return readStream(provider.stream(call), (text) => {
        limited.touch();
        if (limited.signal.aborted) return;
        streamed += text;
        asking.onText?.(text);
      });
    });
    const { text, finish, toolCalls } = answer;
    const said = toolCalls === undefined ? text : text + JSON.stringify(toolCalls);
    const usage = answer.usage ?? countUsage(plan, route, said);
    asking.onUsage(usage);
    return { text, finish, usage, ...(toolCalls === undefined ? {} : { toolCalls }) };
  } catch (error) {
    const reported = error instanceof ProviderFailure ? error.usage : undefined;
    if (reported !== undefined) asking.onUsage(reported);
    else if (streamed !== '') asking.onUsage(countUsage(plan, route, streamed));
    throw error;
  }
}

async function readStream(
  events: ReturnType<ModelProvider['stream']>,
  onText: (text: string) => void,
): Promise<ProviderAnswer> {
  let text = '';
  for await (const event of events) {
    if (event.kind === 'end') {
      const { kind, ...end } = event;
      return { text, ...end };
    }
    text += event.text;
    onText(event.text);
  }
  throw new ProviderFailure('cut-off');
}

function toProviderCall({ request, output }: CallPlan, route: Route, signal: AbortSignal): ProviderCall {
  const { messages, maxOutputTokens, temperature, tools } = request;
  return {
    route,
    tools,
    messages: output === undefined || route.model.json === 'schema' ? messages : withSchema(messages, output),
    maxOutputTokens: Math.min(maxOutputTokens, route.model.maxOutputTokens),
    ...(temperature === undefined || !route.model.takesTemperature ? {} : { temperature }),
    output,
    signal,
  };
}

/** A model that cannot be held to a schema is shown it. */
function withSchema(messages: readonly ModelMessage[], output: NonNullable<ProviderCall['output']>): ModelMessage[] {
  const content = `Answer with JSON alone that fits this JSON schema:\n${JSON.stringify(output.jsonSchema)}`;
  return [{ role: 'system', content }, ...messages];
}

function countUsage(plan: CallPlan, route: Route, text: string): TokenUsage {
  return { inputTokens: plan.usageFor(route).inputTokens, outputTokens: countTokens(text, route.model) };
}
