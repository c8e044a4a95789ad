import type { z } from 'zod';
import type { EmbedAnswer, ModelAnswer, ModelEvent, StructuredAnswer } from './model-answer';
import type { EmbedRequest, ModelRequest } from './model-request';
import type { ModelStatus } from './model-status';
import type { ModelTask } from './model-task';
import type { ModelTool, ToolAnswer } from './tools/model-tool';

/** The one way to a language model: routing, fallback, cache, limits and accounts are behind it. Failures are `AurelisError`s. */
export interface ModelGateway {
  /** False when nothing is configured for the task: callers then use rules and say so. */
  hasRoute(task: ModelTask, tenantId: string): boolean;
  complete(request: ModelRequest): Promise<ModelAnswer>;
  /** Pieces of text, then one `end`. Ending the iteration early hangs up; the last one to hang up cancels the call. */
  stream(request: ModelRequest): AsyncIterable<ModelEvent>;
  /** Asks for JSON of the given schema; a wrong answer is sent back once with what is wrong, then UPSTREAM_UNAVAILABLE. */
  completeStructured<Value>(request: ModelRequest, output: StructuredOutput<Value>): Promise<StructuredAnswer<Value>>;
  /**
   * Lets the model ask for calls of tools, each read by the schema of its tool; a wrong one is sent back once with what is wrong, then
   * UPSTREAM_UNAVAILABLE. Whoever asks makes the calls and asks again with what came of them, as messages of role `tool`.
   */
  completeWithTools(request: Omit<ModelRequest, 'tools'>, tools: readonly ModelTool[]): Promise<ToolAnswer>;
  /** One vector per text, in their order. */
  embed(request: EmbedRequest): Promise<EmbedAnswer>;
  /** Every route that the tenant's requests may take, and how it is. */
  models(tenantId: string): Promise<ModelStatus[]>;
  /** What a request would take at most, without asking anyone. */
  estimate(request: ModelRequest): ModelEstimate;
  /** Tokens of a text for a model of the registry, for the first route's model when none is named. */
  countTokens(text: string, model?: string): number;
  /** Resolves once everything is written down that nobody waited for. */
  flush(): Promise<void>;
}

export interface StructuredOutput<Value> {
  /** Letters, digits, `_` and `-`: providers are shown it. */
  name: string;
  schema: z.ZodType<Value>;
}

export interface ModelEstimate {
  inputTokens: number;
  /** US dollars. */
  maxCost: number;
  /** The route that would be tried first; undefined when none fits. */
  route: string | undefined;
}
