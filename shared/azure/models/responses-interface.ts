import type { OpenAI } from 'openai';
import { z } from 'zod';
import {
  ProviderFailure,
  type ProviderAnswer,
  type ProviderCall,
  type ProviderEvent,
  type TokenUsage,
  type ToolCall,
} from '../../models';
import { isStrictSchema } from './is-strict-schema';
import { responseItems, responseTools } from './responses-tools';

const Usage = z
  .object({ input_tokens: z.number().default(0), output_tokens: z.number().default(0) })
  .nullish()
  .transform((usage): TokenUsage | undefined =>
    usage == null ? undefined : { inputTokens: usage.input_tokens, outputTokens: usage.output_tokens },
  );
const Response = z.object({
  status: z.string().nullish(),
  incomplete_details: z.object({ reason: z.string().nullish() }).nullish(),
  output: z
    .array(
      z.object({
        type: z.string().nullish(),
        content: z.array(z.object({ text: z.string().nullish() })).nullish(),
        call_id: z.string().nullish(),
        name: z.string().nullish(),
        arguments: z.string().nullish(),
      }),
    )
    .default([]),
  usage: Usage,
});
type Response = z.infer<typeof Response>;

const StreamEvent = z.object({
  type: z.string(),
  delta: z.string().nullish().catch(undefined),
  response: Response.nullish().catch(undefined),
});

const LAST_EVENTS = ['response.completed', 'response.incomplete', 'response.failed'];

export async function completeResponse(client: OpenAI, call: ProviderCall): Promise<ProviderAnswer> {
  const answer = Response.parse(
    await client.responses.create({ ...bodyOf(call), stream: false }, { signal: call.signal }),
  );
  const text = answer.output.flatMap(({ content }) => (content ?? []).map((part) => part.text ?? '')).join('');
  return { text, finish: toFinish(answer), usage: answer.usage, ...callsOf(answer) };
}

export async function* streamResponse(client: OpenAI, call: ProviderCall): AsyncGenerator<ProviderEvent> {
  const stream = await client.responses.create({ ...bodyOf(call), stream: true }, { signal: call.signal });
  for await (const raw of stream) {
    const { type, delta, response } = StreamEvent.parse(raw);
    if (type === 'response.output_text.delta' && delta != null && delta !== '') yield { kind: 'text', text: delta };
    if (!LAST_EVENTS.includes(type)) continue;
    if (response == null) throw new ProviderFailure('malformed');
    // The last event holds every call as a whole, whatever came of it in pieces.
    yield { kind: 'end', finish: toFinish(response), usage: response.usage, ...callsOf(response) };
    return;
  }
  throw new ProviderFailure('cut-off');
}

function callsOf({ output }: Response): { toolCalls?: ToolCall[] } {
  const calls = output
    .filter(({ type }) => type === 'function_call')
    .map((item): ToolCall => ({ id: item.call_id ?? '', name: item.name ?? '', arguments: item.arguments ?? '' }));
  return calls.length === 0 ? {} : { toolCalls: calls };
}

function bodyOf(call: ProviderCall) {
  const { route, messages, maxOutputTokens, temperature, output } = call;
  return {
    model: route.deployment,
    input: messages.flatMap(responseItems),
    ...responseTools(call),
    max_output_tokens: maxOutputTokens,
    // Nothing is to be kept by the provider.
    store: false,
    ...(temperature === undefined ? {} : { temperature }),
    ...(output === undefined || route.model.json === 'none'
      ? {}
      : { text: { format: formatOf(route.model.json, output) } }),
  };
}

function formatOf(json: 'schema' | 'object', { name, jsonSchema }: NonNullable<ProviderCall['output']>) {
  if (json === 'object') return { type: 'json_object' as const };
  return { type: 'json_schema' as const, name, schema: { ...jsonSchema }, strict: isStrictSchema(jsonSchema) };
}

function toFinish({ status, incomplete_details: details, usage }: Response): ProviderAnswer['finish'] {
  if (status === 'failed') throw new ProviderFailure('server-error', { usage });
  if (details?.reason === 'content_filter') throw new ProviderFailure('content-filter', { usage });
  return status === 'incomplete' ? 'length' : 'stop';
}
