import { z } from 'zod';

const count = z.int().nonnegative();

/** How a request may fail; each is answered with the status, headers and body that the real services send. */
export const FAILURES = [
  'timeout',
  'conflict',
  'rate-limit',
  'github-rate-limit',
  'retired',
  'content-filter',
  'context-length',
  'bad-request',
  'server',
  'unavailable',
  'unauthorized',
  'not-found',
  'disconnect',
  'silence',
] as const;
export type FailureKind = (typeof FAILURES)[number];

/** An answer of the model and how it is sent. What is not given is made up, deterministically, from the request. */
export const Reply = z.strictObject({
  text: z.string().optional(),
  toolCalls: z.array(z.strictObject({ name: z.string(), arguments: z.string() })).optional(),
  finish: z.enum(['stop', 'length', 'content_filter']).optional(),
  usage: z.strictObject({ input: count, output: count }).optional(),
  /** Says nothing of the tokens it took, as some servers do not. */
  withoutUsage: z.boolean().optional(),
  /** Sent as the body as it is, with status 200. */
  raw: z.string().optional(),
  /** The pieces a stream sends; otherwise the text word by word. */
  pieces: z.array(z.string()).optional(),
  pieceDelayMs: count.optional(),
  /** A stream that breaks off, sends what is no JSON, or waits for `release`, after so many pieces. */
  cutAfter: count.optional(),
  malformedAfter: count.optional(),
  holdAfter: count.optional(),
});
export type Reply = z.infer<typeof Reply>;

export const Failure = z.strictObject({
  kind: z.enum(FAILURES),
  retryAfterSeconds: z.number().nonnegative().optional(),
  retryAfterMs: count.optional(),
  headers: z.record(z.string(), z.string()).optional(),
});
export type Failure = z.infer<typeof Failure>;

/** One entry of a transcript: which request it is for, and what that is answered. */
export const Step = z.strictObject({
  when: z
    .strictObject({
      operation: z.enum(['chat', 'responses', 'embeddings']).optional(),
      deployment: z.string().optional(),
      /** Text that occurs in the body as it was received. */
      contains: z.string().optional(),
      stream: z.boolean().optional(),
    })
    .optional(),
  /** How many requests it answers: 1 unless said otherwise. */
  times: z.union([z.int().positive(), z.literal('always')]).optional(),
  delayMs: count.optional(),
  /** Answers only after `release`. */
  hold: z.boolean().optional(),
  reply: Reply.optional(),
  failure: Failure.optional(),
});
export type Step = z.infer<typeof Step>;

export const Transcript = z.strictObject({ steps: z.array(Step) });
