import { z } from 'zod';

/** Judged by shape, not by class: bytes that crossed a process may stem from another realm. */
const Bytes = z.custom<Uint8Array>((value) => ArrayBuffer.isView(value), 'expected bytes');
const NullableString = z.object({ value: z.string() });

const HttpRequestData = z.object({
  method: z.string(),
  url: z.string(),
  nullableHeaders: z.record(z.string(), NullableString),
  nullableParams: z.record(z.string(), NullableString),
  nullableQuery: z.record(z.string(), NullableString),
  body: z.object({ bytes: Bytes }).optional(),
});
export type HttpRequestData = z.infer<typeof HttpRequestData>;

/**
 * The part of the service's TypedData that our triggers send. `@azure/functions` reads it in `converters/fromRpcTypedData.ts`:
 * `string` is tried as JSON first, `json` must be JSON, `bytes` become a Buffer, `http` an HttpRequest.
 */
export const InputData = z.union([
  z.object({ string: z.string() }),
  z.object({ json: z.string() }),
  z.object({ bytes: Bytes }),
  z.object({ int: z.number() }),
  z.object({ http: HttpRequestData }),
]);
export type InputData = z.infer<typeof InputData>;

const nullish = <T extends z.ZodType>(field: T) => z.object({ value: field }).nullish();

/** What `converters/toRpcHttpCookie.ts` of `@azure/functions` makes of a cookie. */
export const HttpCookie = z.object({
  name: z.string(),
  value: z.string(),
  domain: nullish(z.string()),
  path: nullish(z.string()),
  expires: nullish(z.object({ seconds: z.number() })),
  secure: nullish(z.boolean()),
  httpOnly: nullish(z.boolean()),
  sameSite: z.enum(['none', 'lax', 'strict', 'explicitNone']),
  maxAge: nullish(z.number()),
});
export type HttpCookie = z.infer<typeof HttpCookie>;

/** What `converters/toRpcHttp.ts` of `@azure/functions` makes of an answer when HTTP streaming is off. */
export const HttpAnswer = z.object({
  statusCode: z.string(),
  headers: z.record(z.string(), z.string()),
  cookies: z.array(HttpCookie),
  body: z.object({ bytes: Bytes }).nullish(),
});
export type HttpAnswer = z.infer<typeof HttpAnswer>;

export const TraceContext = z.object({ traceParent: z.string(), traceState: z.string() });
export type TraceContext = z.infer<typeof TraceContext>;

export const HostMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), appDir: z.string(), hostVersion: z.string() }),
  z.object({
    type: z.literal('invoke'),
    invocationId: z.string(),
    functionId: z.string(),
    bindingName: z.string(),
    data: InputData,
    triggerMetadata: z.record(z.string(), InputData),
    traceContext: TraceContext,
  }),
  z.object({ type: z.literal('terminate') }),
]);
export type HostMessage = z.infer<typeof HostMessage>;
export type InvokeMessage = Extract<HostMessage, { type: 'invoke' }>;

const Binding = z.looseObject({ type: z.string(), direction: z.string().optional() });
export type Binding = z.infer<typeof Binding>;

const RegisteredFunction = z.object({
  id: z.string(),
  name: z.string(),
  bindings: z.record(z.string(), Binding),
  hasRetryPolicy: z.boolean(),
});
export type RegisteredFunction = z.infer<typeof RegisteredFunction>;

const StartedApp = z.object({
  functions: z.array(RegisteredFunction),
  /** Where the library takes HTTP requests itself; undefined when streaming is off. */
  httpUri: z.string().optional(),
});
export type StartedApp = z.infer<typeof StartedApp>;

const InvocationResult = z.object({
  /** False when an HTTP function returned nothing: with streaming, no answer was sent then. */
  isAnswered: z.boolean(),
  http: HttpAnswer.optional(),
});
export type InvocationResult = z.infer<typeof InvocationResult>;

export const WorkerMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('started'), app: StartedApp }),
  z.object({ type: z.literal('startFailed'), message: z.string() }),
  z.object({ type: z.literal('succeeded'), invocationId: z.string(), result: InvocationResult }),
  z.object({ type: z.literal('failed'), invocationId: z.string(), message: z.string() }),
  z.object({
    type: z.literal('log'),
    level: z.enum(['trace', 'debug', 'information', 'warning', 'error', 'critical']),
    message: z.string(),
    functionName: z.string().optional(),
    invocationId: z.string().optional(),
  }),
]);
export type WorkerMessage = z.infer<typeof WorkerMessage>;
