import type { z } from 'zod';
import type { ModelAnswer } from '../model-answer';

/** Something that a model may ask its caller to do. */
export interface ModelTool {
  /** Letters, digits, `_` and `-`: providers are shown it. */
  name: string;
  /** When to use it, for the model. */
  description: string;
  /** An object: what the model has to give. */
  input: z.ZodType;
}

/** A tool as providers are shown it. */
export interface ToolDefinition {
  name: string;
  description: string;
  jsonSchema: Readonly<Record<string, unknown>>;
}

/** What a model asks for, in its own words: nobody has looked at the arguments yet. */
export interface ToolCall {
  /** Given back with what came of it. */
  id: string;
  name: string;
  /** JSON, or what the model took for it. */
  arguments: string;
}

/** A call of a tool that there is, with arguments that fit. */
export interface CheckedToolCall {
  id: string;
  name: string;
  input: unknown;
}

/** `text` is empty, as a rule, where the model asks for something. */
export type ToolAnswer = ModelAnswer & { calls: readonly CheckedToolCall[] };
