import { z } from 'zod';
import { misshapen } from '../calls/errors';
import type { ModelAnswer } from '../model-answer';
import type { ModelMessage, ModelRequest } from '../model-request';
import { addAnswers } from '../structured/add-answers';
import type { ModelTool, ToolAnswer, ToolCall, ToolDefinition } from './model-tool';
import { readToolCalls, type RefusedCall } from './read-tool-calls';

type Ask = (request: ModelRequest) => Promise<ModelAnswer>;

/** Asks, and where a call does not fit its tool asks once more with what is wrong; after that UPSTREAM_UNAVAILABLE. */
export async function completeWithTools(
  request: Omit<ModelRequest, 'tools'>,
  tools: readonly ModelTool[],
  ask: Ask,
): Promise<ToolAnswer> {
  const asked: ModelRequest = { ...request, tools: tools.map(toDefinition) };
  const first = await ask(asked);
  const read = readToolCalls(first.toolCalls ?? [], tools);
  if ('calls' in read) return { ...first, calls: read.calls };

  const deadlineMs = Math.max(1, request.deadlineMs - first.latencyMs);
  const second = await ask({ ...asked, messages: [...request.messages, ...repair(first, read.refused)], deadlineMs });
  const reread = readToolCalls(second.toolCalls ?? [], tools);
  if ('refused' in reread) throw misshapen(reread.refused.flatMap(({ issues }) => issues));
  return { ...addAnswers(first, second), calls: reread.calls };
}

function toDefinition({ name, description, input }: ModelTool): ToolDefinition {
  return { name, description, jsonSchema: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) };
}

/** In the words of the protocol: every call has to get an answer. */
function repair({ text, toolCalls = [] }: ModelAnswer, refused: readonly RefusedCall[]): ModelMessage[] {
  const results = toolCalls.map((call): ModelMessage => {
    const own = refused.find((one) => one.call === call);
    return { role: 'tool', toolCallId: call.id, content: own === undefined ? NOT_DONE : whyRefused(own) };
  });
  return [{ role: 'assistant', content: text, toolCalls }, ...results];
}

const NOT_DONE = 'Nothing was done, for another call was refused. Make all of them again.';

function whyRefused({ call, issues }: { call: ToolCall; issues: RefusedCall['issues'] }): string {
  const list = issues.map(({ field, issue }) => `- ${field === '' ? '' : `${field}: `}${issue}`).join('\n');
  return `Nothing was done: this does not fit the tool ${call.name}.\n${list}\nMake the call again, corrected.`;
}
