import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ErrorEnvelope } from '../../../../shared/contracts';
import { AurelisError, type ErrorCode } from '../../../../shared/kernel';
import { describeSystemError } from '../output/describe-error';
import type { Proof } from './own-account';
import { readEvents, type ServerEvent } from './stream-events';
import { withPatience, type Patience } from './with-patience';

/** Where a service is, and how to call it. */
export interface Connection {
  url: string;
  prove: Proof;
  signal: AbortSignal;
  /** How long a service may stay silent before it counts as gone. */
  answerWithinMs: number;
  patience: Patience;
}

export interface ServiceRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  json?: unknown;
  /** Opened again for every attempt. */
  openBody?: () => AsyncIterable<Uint8Array>;
  /** On the first contact a wrong address is far likelier than an outage: nobody should wait for it. */
  isFirstContact?: boolean;
}

const Success = z.object({ success: z.literal(true), data: z.unknown() });

/** Calls the service and reads the data in its envelope. */
export async function callService<Data extends z.ZodType>(
  connection: Connection,
  request: ServiceRequest,
  data: Data,
): Promise<z.infer<Data>> {
  const envelope = understand(Success, parseJson(await fetchText(connection, request)), connection);
  return understand(data, envelope.data, connection);
}

/** Calls the service for a document that comes without an envelope. */
export async function fetchDocument<Data extends z.ZodType>(
  connection: Connection,
  request: ServiceRequest,
  data: Data,
): Promise<z.infer<Data>> {
  return understand(data, parseJson(await fetchText(connection, request)), connection);
}

/** Calls the service for an answer that comes piece by piece. */
export async function* streamService(connection: Connection, request: ServiceRequest): AsyncGenerator<ServerEvent> {
  const { patience, signal, url } = connection;
  const headers = { ...(await headersOf(connection, request)), accept: 'text/event-stream' };
  const open = async (): Promise<Response> => {
    const body = JSON.stringify(request.json);
    const response = await fetch(`${url}${request.path}`, { method: 'POST', headers, body, signal }).catch(
      (error: unknown) => {
        signal.throwIfAborted();
        throw unreachable(url, error);
      },
    );
    if (response.ok) return response;
    throw toError(url, response, await response.text());
  };
  const response = await withPatience(open, patience, signal);
  if (response.body !== null) yield* readEvents(response.body, connection);
}

/** What the service says of an error, in the middle of a stream. */
export function errorOf({ url }: Connection, data: unknown): AurelisError {
  return toError(url, new Response(null, { status: 500 }), JSON.stringify(data));
}

/** Calls the service for a text of any kind. */
export async function fetchText(connection: Connection, request: ServiceRequest): Promise<string> {
  const { patience, signal } = connection;
  const outageMs = request.isFirstContact === true ? 0 : patience.outageMs;
  const headers = await headersOf(connection, request);
  return withPatience(() => attempt(connection, request, headers), { ...patience, outageMs }, signal);
}

/** With the same idempotency key every attempt of a call means the same one. */
async function headersOf(
  { prove, signal }: Connection,
  { method, json, openBody }: ServiceRequest,
): Promise<Record<string, string>> {
  return {
    authorization: `Bearer ${await prove(signal)}`,
    ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
    ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    ...(openBody === undefined ? {} : { 'content-type': 'application/octet-stream' }),
  };
}

async function attempt(
  { url, signal, answerWithinMs }: Connection,
  { method = 'GET', path, json, openBody }: ServiceRequest,
  headers: Record<string, string>,
): Promise<string> {
  const body: RequestInit =
    openBody === undefined
      ? { body: json === undefined ? null : JSON.stringify(json) }
      : { body: openBody(), duplex: 'half' };
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(new Error(SILENT)), answerWithinMs);
  // An archive may take any time to send, a report to arrive: only the wait for an answer to a small request has an end.
  if (openBody !== undefined) clearTimeout(timer);
  try {
    const signals = AbortSignal.any([signal, silence.signal]);
    const response = await fetch(`${url}${path}`, { method, headers, signal: signals, ...body });
    clearTimeout(timer);
    const text = await response.text();
    if (!response.ok) throw toError(url, response, text);
    return text;
  } catch (error) {
    signal.throwIfAborted();
    throw findOurs(error) ?? unreachable(url, error);
  } finally {
    clearTimeout(timer);
  }
}

const SILENT = 'it is reached, but stays silent';

/** What went wrong while the body was packed comes back as the cause of the failed call. */
function findOurs(error: unknown): AurelisError | undefined {
  if (error instanceof AurelisError) return error;
  return error instanceof Error ? findOurs(error.cause) : undefined;
}

function unreachable(url: string, error: unknown): AurelisError {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const message = `There is no answer from ${url}: ${describeSystemError(cause)}. Is the service running, and the address right?`;
  return new AurelisError('UPSTREAM_UNAVAILABLE', message, { cause: error });
}

function toError(url: string, { status, headers }: Response, text: string): AurelisError {
  const retryAfterSeconds = secondsOf(headers.get('retry-after'));
  const waiting = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  const envelope = ErrorEnvelope.safeParse(parseJson(text));
  if (!envelope.success) {
    return new AurelisError(codeOf(status), `${url} answered ${status}, and not as Aurelis does.`, waiting);
  }
  const { error, metadata } = envelope.data;
  const reference = status >= 500 ? ` (request ${metadata.request_id})` : '';
  return new AurelisError(error.code, `${error.message}${reference}`, { details: error.details, ...waiting });
}

/** For what answers in place of Aurelis, such as a gateway. */
function codeOf(status: number): ErrorCode {
  if (status === 429) return 'RATE_LIMITED';
  return status >= 500 ? 'UPSTREAM_UNAVAILABLE' : 'NOT_FOUND';
}

/** The header holds seconds or a date. */
function secondsOf(retryAfter: string | null): number | undefined {
  if (retryAfter === null) return undefined;
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

function understand<Data extends z.ZodType>(schema: Data, answer: unknown, { url }: Connection): z.infer<Data> {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  const message = `The answer of ${url} cannot be understood: it is not an Aurelis service, or one of another version.`;
  throw new AurelisError('INTERNAL', message, { cause: parsed.error });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Judged by its schema, as anything else that is not what we asked for.
    return undefined;
  }
}
