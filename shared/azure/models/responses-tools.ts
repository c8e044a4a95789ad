import type { OpenAI } from 'openai';
import type { ModelMessage, ProviderCall } from '../../models';
import { isStrictSchema } from './is-strict-schema';

/** In this interface calls and what came of them are items of their own, beside messages. */
export function responseItems({
  role,
  content,
  toolCalls = [],
  toolCallId = '',
}: ModelMessage): OpenAI.Responses.ResponseInputItem[] {
  if (role === 'tool') return [{ type: 'function_call_output' as const, call_id: toolCallId, output: content }];
  const calls = toolCalls.map(({ id, name, arguments: given }) => {
    return { type: 'function_call' as const, call_id: id, name, arguments: given };
  });
  return content === '' && calls.length > 0 ? calls : [{ role, content }, ...calls];
}

export function responseTools({ tools }: ProviderCall) {
  if (tools === undefined) return {};
  return {
    tools: tools.map(({ name, description, jsonSchema }) => {
      return {
        type: 'function' as const,
        ...{ name, description, parameters: { ...jsonSchema }, strict: isStrictSchema(jsonSchema) },
      };
    }),
  };
}
