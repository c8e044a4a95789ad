import { z } from 'zod';
import type { ModelMessage, ProviderCall, ToolCall } from '../../models';
import { isStrictSchema } from './is-strict-schema';

export const ChatToolCalls = z
  .array(z.object({ id: z.string(), function: z.object({ name: z.string(), arguments: z.string() }) }))
  .nullish()
  .transform((calls): ToolCall[] =>
    (calls ?? []).map(({ id, function: called }) => ({ id, name: called.name, arguments: called.arguments })),
  );

export const ChatToolDeltas = z
  .array(
    z.object({
      index: z.number(),
      id: z.string().nullish(),
      function: z.object({ name: z.string().nullish(), arguments: z.string().nullish() }).nullish(),
    }),
  )
  .nullish();

/** Puts calls together that come in pieces: the id and the name first, the arguments bit by bit, several calls by their index. */
export class ToolCallBuilder {
  readonly #calls = new Map<number, ToolCall>();

  add(deltas: z.infer<typeof ChatToolDeltas>): void {
    for (const { index, id, function: called } of deltas ?? []) {
      const call = this.#calls.get(index) ?? { id: '', name: '', arguments: '' };
      call.id = id ?? call.id;
      call.name += called?.name ?? '';
      call.arguments += called?.arguments ?? '';
      this.#calls.set(index, call);
    }
  }

  get calls(): ToolCall[] {
    return [...this.#calls].sort(([left], [right]) => left - right).map(([, call]) => call);
  }
}

export function chatMessage({ role, content, toolCalls = [], toolCallId = '' }: ModelMessage) {
  if (role === 'tool') return { role, content, tool_call_id: toolCallId };
  if (role !== 'assistant' || toolCalls.length === 0) return { role, content };
  const calls = toolCalls.map(({ id, ...called }) => ({ id, type: 'function' as const, function: called }));
  return { role, content: content === '' ? null : content, tool_calls: calls };
}

export function chatTools({ tools }: ProviderCall) {
  if (tools === undefined) return {};
  return {
    tools: tools.map(({ name, description, jsonSchema }) => ({
      type: 'function' as const,
      function: { name, description, parameters: { ...jsonSchema }, strict: isStrictSchema(jsonSchema) },
    })),
  };
}
