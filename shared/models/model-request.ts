import type { ModelTask } from './model-task';
import type { Purse } from './ports';
import type { ToolCall, ToolDefinition } from './tools/model-tool';

export interface ModelMessage {
  role: 'system' | 'user' | 'assistant' | 'tool';
  content: string;
  /** Of an assistant: what it asked for. */
  toolCalls?: readonly ToolCall[];
  /** Of a tool: the call that this came of. */
  toolCallId?: string;
}

/** Whom a call is for, and how long it may take. */
export interface ModelCaller {
  tenantId: string;
  /** The API key, or whoever else is charged. */
  callerId: string;
  projectId?: string | undefined;
  requestId: string;
  /** What the caller wishes for: the name of a route or of a model. Without it the router chooses. */
  model?: string | undefined;
  /** Time there is from the call on. Nothing, waiting for another try included, goes beyond it. */
  deadlineMs: number;
  signal?: AbortSignal | undefined;
  /** Neither reads nor writes kept answers. */
  noCache?: boolean | undefined;
}

export interface ModelRequest extends ModelCaller {
  task: Exclude<ModelTask, 'embed'>;
  /** Part of the key of kept answers: a changed prompt is another question. */
  prompt: { name: string; version: number };
  messages: readonly ModelMessage[];
  maxOutputTokens: number;
  /** Bounds what this call and others may cost together, besides the limits of the tenant. Answers that are kept cost nothing. */
  purse?: Purse | undefined;
  temperature?: number | undefined;
  /** What the model may ask for; `completeWithTools` makes them and reads the answer. */
  tools?: readonly ToolDefinition[] | undefined;
}

export interface EmbedRequest extends ModelCaller {
  texts: readonly string[];
}
