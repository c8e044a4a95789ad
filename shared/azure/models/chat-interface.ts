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
import { chatMessage, chatTools, ChatToolCalls, ChatToolDeltas, ToolCallBuilder } from './chat-tools';
import { isStrictSchema } from './is-strict-schema';

const Finish = z.string().nullish();
const Usage = z
  .object({ prompt_tokens: z.number().default(0), completion_tokens: z.number().default(0) })
  .nullish()
  .transform((usage): TokenUsage | undefined =>
    usage == null ? undefined : { inputTokens: usage.prompt_tokens, outputTokens: usage.completion_tokens },
  );
const Completion = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({
          content: z.string().nullish(),
          refusal: z.string().nullish(),
          tool_calls: ChatToolCalls,
        }),
        finish_reason: Finish,
      }),
    )
    .min(1),
  usage: Usage,
});
const Chunk = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish(), tool_calls: ChatToolDeltas }).nullish(),
        finish_reason: Finish,
      }),
    )
    .default([]),
  usage: Usage,
});

export async function completeChat(client: OpenAI, call: ProviderCall): Promise<ProviderAnswer> {
  const answer = Completion.parse(
    await client.chat.completions.create({ ...bodyOf(call), stream: false }, { signal: call.signal }),
  );
  const [choice] = answer.choices;
  return {
    ...withCalls(choice?.message.tool_calls ?? []),
    text: choice?.message.content ?? choice?.message.refusal ?? '',
    finish: toFinish(choice?.finish_reason ?? 'stop', answer.usage),
    usage: answer.usage,
  };
}

export async function* streamChat(client: OpenAI, call: ProviderCall): AsyncGenerator<ProviderEvent> {
  const stream = await client.chat.completions.create(
    { ...bodyOf(call), stream: true, stream_options: { include_usage: true } },
    { signal: call.signal },
  );
  const builder = new ToolCallBuilder();
  let reason: string | undefined;
  let usage: TokenUsage | undefined;
  for await (const raw of stream) {
    const chunk = Chunk.parse(raw);
    usage = chunk.usage ?? usage;
    const [choice] = chunk.choices;
    reason = choice?.finish_reason ?? reason;
    builder.add(choice?.delta?.tool_calls);
    const text = choice?.delta?.content ?? '';
    if (text !== '') yield { kind: 'text', text };
  }
  // A stream that just ends has broken off: the reason comes last.
  if (reason === undefined) throw new ProviderFailure('cut-off', { usage });
  yield { kind: 'end', finish: toFinish(reason, usage), usage, ...withCalls(builder.calls) };
}

function withCalls(calls: ToolCall[]): { toolCalls?: ToolCall[] } {
  return calls.length === 0 ? {} : { toolCalls: calls };
}

function bodyOf(call: ProviderCall) {
  const { route, messages, maxOutputTokens, temperature, output } = call;
  const { model } = route;
  return {
    model: route.deployment,
    messages: messages.map(chatMessage),
    ...chatTools(call),
    [model.outputLimitName]: maxOutputTokens,
    ...(temperature === undefined ? {} : { temperature }),
    ...(output === undefined ? {} : formatOf(model.json, output)),
  };
}

function formatOf(json: 'schema' | 'object' | 'none', { name, jsonSchema }: NonNullable<ProviderCall['output']>) {
  if (json === 'none') return {};
  if (json === 'object') return { response_format: { type: 'json_object' as const } };
  const schema = { name, schema: jsonSchema, strict: isStrictSchema(jsonSchema) };
  return { response_format: { type: 'json_schema' as const, json_schema: schema } };
}

function toFinish(reason: string, usage: TokenUsage | undefined): ProviderAnswer['finish'] {
  if (reason === 'content_filter') throw new ProviderFailure('content-filter', { usage });
  return reason === 'length' ? 'length' : 'stop';
}
