import { z } from 'zod';
import { answerTurn, piecesOf, type Said, type Turn } from './model-turn';
import type { Reply } from './step';

const Content = z.union([
  z.string(),
  z.null(),
  z.array(z.looseObject({ type: z.string(), text: z.string().optional() })),
]);
const Tool = z.looseObject({ function: z.looseObject({ name: z.string(), parameters: z.unknown().optional() }) });

export const ChatRequest = z.looseObject({
  model: z.string().optional(),
  messages: z.array(z.looseObject({ role: z.string(), content: Content.optional() })).min(1),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().optional() }).nullish(),
  max_tokens: z.int().positive().nullish(),
  max_completion_tokens: z.int().positive().nullish(),
  tools: z.array(Tool).nullish(),
  tool_choice: z.unknown().optional(),
  response_format: z
    .looseObject({ type: z.string(), json_schema: z.looseObject({ schema: z.unknown().optional() }).optional() })
    .nullish(),
});
export type ChatRequest = z.infer<typeof ChatRequest>;

const CREATED = 1_700_000_000;

/** The body of a chat completion that is answered at once. */
export function chatCompletion(request: ChatRequest, deployment: string, reply: Reply): object {
  const said = answerTurn(turnOf(request, deployment), reply);
  return {
    ...head(said, deployment, 'chat.completion'),
    choices: [{ index: 0, message: messageOf(said), finish_reason: said.finish, logprobs: null }],
    ...(said.usage === undefined ? {} : { usage: usageOf(said.usage) }),
  };
}

/** The same as server-sent events: role, pieces, reason, and the tokens where the caller asked for them. */
export function chatChunks(
  request: ChatRequest,
  deployment: string,
  reply: Reply,
): { pieces: string[]; end: string[] } {
  const said = answerTurn(turnOf(request, deployment), reply);
  const chunk = (delta: object, finish: string | null = null): string =>
    frame({
      ...head(said, deployment, 'chat.completion.chunk'),
      choices: [{ index: 0, delta, finish_reason: finish }],
    });
  // The name comes first, the arguments in pieces behind it, by the index alone.
  const calls = said.toolCalls.flatMap((call, index) => [
    chunk({ tool_calls: [{ index, id: call.id, type: 'function', function: { name: call.name, arguments: '' } }] }),
    ...(call.arguments.match(/[^]{1,12}/g) ?? []).map((piece) =>
      chunk({ tool_calls: [{ index, function: { arguments: piece } }] }),
    ),
  ]);
  const pieces = (reply.pieces ?? piecesOf(said.text)).map((content) => chunk({ content }));
  const wantsUsage = request.stream_options?.include_usage === true && said.usage !== undefined;
  const usage = wantsUsage
    ? [frame({ ...head(said, deployment, 'chat.completion.chunk'), choices: [], usage: usageOf(said.usage) })]
    : [];
  return {
    pieces: [...pieces, ...calls],
    end: [chunk({}, said.finish), ...usage, 'data: [DONE]\n\n'],
  };
}

function turnOf(request: ChatRequest, deployment: string): Turn {
  const { tools, tool_choice: choice, response_format: format } = request;
  return {
    deployment,
    shown: request.messages.map(({ content }) => textOf(content)).join('\n'),
    ...(format?.json_schema === undefined ? {} : { schema: format.json_schema.schema }),
    tools: (tools ?? []).map((tool) => ({ name: tool.function.name, parameters: tool.function.parameters })),
    mustCallTool: choice !== undefined && choice !== null && choice !== 'auto' && choice !== 'none',
  };
}

function textOf(content: z.infer<typeof Content> | undefined): string {
  if (content === undefined || content === null) return '';
  return typeof content === 'string' ? content : content.map(({ text }) => text ?? '').join('');
}

function head(said: Said, model: string, object: string) {
  return { id: `chatcmpl-${said.id}`, object, created: CREATED, model, system_fingerprint: 'fp_local' };
}

function messageOf(said: Said) {
  const calls = said.toolCalls.map((call) => ({ id: call.id, type: 'function', function: toolOf(call) }));
  return {
    role: 'assistant',
    content: calls.length > 0 ? null : said.text,
    refusal: null,
    ...(calls.length > 0 ? { tool_calls: calls } : {}),
  };
}

function toolOf(call: Said['toolCalls'][number]) {
  return { name: call.name, arguments: call.arguments };
}

function usageOf(usage: Said['usage'] = { input: 0, output: 0 }) {
  return {
    prompt_tokens: usage.input,
    completion_tokens: usage.output,
    total_tokens: usage.input + usage.output,
  };
}

function frame(chunk: object): string {
  return `data: ${JSON.stringify(chunk)}\n\n`;
}
