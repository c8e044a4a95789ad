import { z } from 'zod';
import { answerTurn, piecesOf, type Said, type Turn } from './model-turn';
import type { Reply } from './step';

const Part = z.looseObject({ type: z.string(), text: z.string().optional() });
const Item = z.looseObject({ role: z.string().optional(), content: z.union([z.string(), z.array(Part)]).optional() });

export const ResponsesRequest = z.looseObject({
  model: z.string(),
  input: z.union([z.string(), z.array(Item)]),
  instructions: z.string().nullish(),
  stream: z.boolean().nullish(),
  max_output_tokens: z.int().positive().nullish(),
  tools: z.array(z.looseObject({ name: z.string().optional(), parameters: z.unknown().optional() })).nullish(),
  tool_choice: z.unknown().optional(),
  text: z
    .looseObject({ format: z.looseObject({ type: z.string(), schema: z.unknown().optional() }).optional() })
    .nullish(),
});
export type ResponsesRequest = z.infer<typeof ResponsesRequest>;

const CREATED = 1_700_000_000;

/** The body of the responses interface, answered at once. */
export function responseBody(request: ResponsesRequest, reply: Reply): object {
  const said = answerTurn(turnOf(request), reply);
  return bodyOf(said, request.model, 'done');
}

/** The same as its named events. */
export function responseEvents(request: ResponsesRequest, reply: Reply): { pieces: string[]; end: string[] } {
  const said = answerTurn(turnOf(request), reply);
  let sequence = 0;
  const frame = (type: string, more: object): string => {
    const data = { type, sequence_number: sequence, ...more };
    sequence += 1;
    return `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
  };
  const at = { item_id: `msg_${said.id}`, output_index: 0, content_index: 0 };
  const opening = [
    frame('response.created', { response: bodyOf(said, request.model, 'begun') }),
    frame('response.output_item.added', {
      output_index: 0,
      item: { ...itemOf(said), content: [], status: 'in_progress' },
    }),
    frame('response.content_part.added', { ...at, part: { type: 'output_text', text: '', annotations: [] } }),
  ].join('');
  const texts = reply.pieces ?? piecesOf(said.text);
  const pieces = texts.map((delta) => frame('response.output_text.delta', { ...at, delta, logprobs: [] }));
  const done = bodyOf(said, request.model, 'done');
  return {
    pieces: pieces.length === 0 ? [opening] : [`${opening}${pieces[0] ?? ''}`, ...pieces.slice(1)],
    end: [
      frame('response.output_text.done', { ...at, text: said.text, logprobs: [] }),
      frame('response.output_item.done', { output_index: 0, item: itemOf(said) }),
      frame(said.finish === 'stop' || said.finish === 'tool_calls' ? 'response.completed' : 'response.incomplete', {
        response: done,
      }),
    ],
  };
}

function turnOf(request: ResponsesRequest): Turn {
  const { input, instructions, tools, tool_choice: choice, text } = request;
  const items = typeof input === 'string' ? [input] : input.map(({ content }) => textOf(content));
  return {
    deployment: request.model,
    shown: [instructions ?? '', ...items].join('\n'),
    ...(text?.format?.type === 'json_schema' ? { schema: text.format.schema } : {}),
    tools: (tools ?? []).flatMap(({ name, parameters }) => (name === undefined ? [] : [{ name, parameters }])),
    mustCallTool: choice !== undefined && choice !== null && choice !== 'auto' && choice !== 'none',
  };
}

function textOf(content: z.infer<typeof Item>['content']): string {
  if (content === undefined) return '';
  return typeof content === 'string' ? content : content.map(({ text }) => text ?? '').join('');
}

function bodyOf(said: Said, model: string, stage: 'begun' | 'done') {
  const isWhole = said.finish === 'stop' || said.finish === 'tool_calls';
  const reason = said.finish === 'length' ? 'max_output_tokens' : 'content_filter';
  const usage = {
    input_tokens: said.usage?.input,
    output_tokens: said.usage?.output,
    total_tokens: (said.usage?.input ?? 0) + (said.usage?.output ?? 0),
    input_tokens_details: { cached_tokens: 0 },
    output_tokens_details: { reasoning_tokens: 0 },
  };
  const base = { id: `resp_${said.id}`, object: 'response', created_at: CREATED, model, error: null };
  if (stage === 'begun') return { ...base, status: 'in_progress', incomplete_details: null, output: [], usage: null };
  return {
    ...base,
    status: isWhole ? 'completed' : 'incomplete',
    incomplete_details: isWhole ? null : { reason },
    output: [itemOf(said), ...callsOf(said)],
    usage: said.usage === undefined ? null : usage,
  };
}

function itemOf(said: Said) {
  return {
    type: 'message',
    id: `msg_${said.id}`,
    role: 'assistant',
    status: 'completed',
    content: [{ type: 'output_text', text: said.text, annotations: [], logprobs: [] }],
  };
}

function callsOf(said: Said) {
  return said.toolCalls.map((call) => ({
    type: 'function_call',
    id: `fc_${call.id}`,
    call_id: call.id,
    name: call.name,
    arguments: call.arguments,
    status: 'completed',
  }));
}
