import type { HttpResponseInit } from '@azure/functions';
import type { z } from 'zod';
import type { Caller, Permission } from '../../shared/access';
import type { Services } from './services';

type Shape = z.ZodObject;
type NoFields = z.ZodObject<Record<string, never>>;

/** What the caller sent, parsed. */
export interface HttpInput<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
  idempotencyKey: string | undefined;
  ifMatch: string | undefined;
}

export interface HttpCall {
  caller: Caller;
  services: Services;
  /** A header of the request, by its name in lower case. */
  header: (name: string) => string | undefined;
  /** The body as it streams in; only for functions that take an archive, or JSON of others. */
  stream: AsyncIterable<Uint8Array>;
  /** How long the body is, as the caller says; it may not say, and may lie. */
  declaredBytes: number | undefined;
  /** Address the caller used, such as `https://host`, for links. */
  origin: string;
  requestId: string;
  /** The caller asked for server-sent events. */
  wantsEvents: boolean;
  /** Aborted when the caller hangs up. */
  signal: AbortSignal;
}

/** `data` goes into the envelope; `raw` is sent as it is. */
export type HttpReply =
  | { status?: number; headers?: Record<string, string>; data: unknown }
  | { headers?: Record<string, string>; raw: HttpResponseInit }
  | { headers?: Record<string, string>; events: AsyncIterable<ServerEvent> }
  | { status: 204; headers?: Record<string, string> };

/** One server-sent event; `data` is sent as JSON. */
export interface ServerEvent {
  event: string;
  data: unknown;
}

/** One HTTP function: its route, who may call it, what goes in and out. The OpenAPI document is made from this. */
export interface HttpFunction<Params extends Shape = Shape, Query extends Shape = Shape, Body extends Shape = Shape> {
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/`. */
  route: string;
  tag: string;
  summary: string;
  description?: string;
  /** `anonymous` needs no key; `any` needs a valid one. */
  permission: Permission | 'anonymous' | 'any';
  params?: Params;
  query?: Query;
  body?: Body;
  /** The body is an archive that is streamed. */
  takesArchive?: boolean;
  /** The body is JSON as others make it, and read by the function itself: somebody has signed it as it is. */
  takesForeignJson?: boolean;
  /** Repeating the call with the header `Idempotency-Key` has one effect. */
  isIdempotent?: boolean;
  /** Answers with server-sent events where the caller accepts them. */
  streams?: boolean;
  /** Takes `If-Match`. */
  takesIfMatch?: boolean;
  /** Success status; 200 when absent. */
  status?: number;
  /** Answers with `output` under this status, too. */
  otherStatus?: number;
  /** What `data` of the envelope holds; absent for raw answers and 204. */
  output?: z.ZodType;
  /** Media types of a raw answer. */
  produces?: readonly string[];
  handle(input: HttpInput<z.infer<Params>, z.infer<Query>, z.infer<Body>>, call: HttpCall): Promise<HttpReply>;
}

/** What the registry holds: any HTTP function, its input types forgotten. */
export interface AnyHttpFunction extends Omit<HttpFunction, 'handle'> {
  handle(input: HttpInput<never, never, never>, call: HttpCall): Promise<HttpReply>;
}

/** Keeps the input types inferred from the schemas. */
export function httpFunction<
  Params extends Shape = NoFields,
  Query extends Shape = NoFields,
  Body extends Shape = NoFields,
>(definition: HttpFunction<Params, Query, Body>): HttpFunction<Params, Query, Body> {
  return definition;
}
