import { z } from 'zod';
import { MODEL_TASKS } from '../model-task';

const dollars = z.number().nonnegative();

/** One model as the registry holds it: what it can do, what it costs, how it is spoken to. */
export const ModelDefinition = z.strictObject({
  name: z.string().min(1),
  /** Where it is usually found, and under which name. A route may say otherwise. */
  provider: z.string().min(1),
  deployment: z.string().min(1),
  tasks: z.array(z.enum(MODEL_TASKS)).min(1),
  /** Input and output together. */
  contextTokens: z.int().positive(),
  maxOutputTokens: z.int().nonnegative(),
  /** US dollars per million tokens. */
  price: z.strictObject({ input: dollars, output: dollars }),
  /** The first day on which the provider may refuse it. */
  retiresOn: z.iso.date().optional(),
  encoding: z.enum(['o200k_base', 'cl100k_base']),
  /** How many tokens of its own a token of the encoding is, for models with a tokenizer that is not at hand. */
  tokenFactor: z.number().positive().default(1),
  takesTemperature: z.boolean().default(true),
  takesTools: z.boolean().default(true),
  outputLimitName: z.enum(['max_completion_tokens', 'max_tokens']).default('max_completion_tokens'),
  /** How it can be held to JSON: by a schema, to JSON of any shape, or by asking alone. */
  json: z.enum(['schema', 'object', 'none']).default('schema'),
});
export type ModelDefinition = z.infer<typeof ModelDefinition>;
