import { createHash } from 'node:crypto';
import { exampleOfSchema } from './example-of-schema';
import type { Reply } from './step';

/** A request of either interface, as far as an answer depends on it. */
export interface Turn {
  deployment: string;
  /** Everything the model was shown, in its order. */
  shown: string;
  /** JSON schema that the answer must keep. */
  schema?: unknown;
  /** Tools, and whether one has to be called. */
  tools: readonly { name: string; parameters: unknown }[];
  mustCallTool: boolean;
}

/** What the stand-in says to a turn. */
export interface Said {
  text: string;
  toolCalls: readonly { id: string; name: string; arguments: string }[];
  finish: 'stop' | 'length' | 'content_filter' | 'tool_calls';
  usage: { input: number; output: number } | undefined;
  id: string;
}

/** The scripted reply, and where the script is silent a deterministic answer that says what it is. */
export function answerTurn(turn: Turn, reply: Reply): Said {
  const digest = createHash('sha256').update(turn.shown).digest('hex').slice(0, 12);
  const toolCalls = (reply.toolCalls ?? madeUpCalls(turn, reply)).map((call, index) => ({
    id: `call_${digest}_${index}`,
    ...call,
  }));
  const text = reply.text ?? reply.pieces?.join('') ?? (toolCalls.length > 0 ? '' : madeUpText(turn, digest));
  const output = approximateTokens(text) + toolCalls.reduce((sum, call) => sum + approximateTokens(call.arguments), 0);
  return {
    text,
    toolCalls,
    finish: reply.finish ?? (toolCalls.length > 0 ? 'tool_calls' : 'stop'),
    usage: reply.withoutUsage === true ? undefined : (reply.usage ?? { input: approximateTokens(turn.shown), output }),
    id: digest,
  };
}

function madeUpCalls(turn: Turn, reply: Reply): { name: string; arguments: string }[] {
  const [tool] = turn.tools;
  if (!turn.mustCallTool || tool === undefined || reply.text !== undefined) return [];
  return [{ name: tool.name, arguments: JSON.stringify(exampleOfSchema(tool.parameters ?? {}, 'stand-in')) }];
}

function madeUpText({ deployment, shown, schema }: Turn, digest: string): string {
  const sentence = `This is the local model stand-in (${deployment}), not a language model. It was shown ${shown.length} characters (${digest}).`;
  return schema === undefined ? sentence : JSON.stringify(exampleOfSchema(schema, sentence));
}

/** Four characters to a token, about what English and code take. */
export function approximateTokens(text: string): number {
  return Math.ceil(text.length / 4);
}

/** A text word by word, as models send it. */
export function piecesOf(text: string): string[] {
  return text.match(/\s*\S+|\s+$/g) ?? [];
}
