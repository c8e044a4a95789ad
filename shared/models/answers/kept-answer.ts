import { z } from 'zod';

/** An answer as it is kept; who reads it was not there when it was given. */
export const KeptAnswer = z.object({
  text: z.string(),
  finish: z.enum(['stop', 'length']),
  toolCalls: z.array(z.object({ id: z.string(), name: z.string(), arguments: z.string() })).exactOptional(),
  provider: z.string(),
  model: z.string(),
  route: z.string(),
  usage: z.object({ inputTokens: z.number(), outputTokens: z.number() }),
});
export type KeptAnswer = z.infer<typeof KeptAnswer>;
