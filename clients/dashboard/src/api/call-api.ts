import { z } from 'zod';
import { ErrorEnvelope } from '../../../../shared/contracts';
import { ApiProblem } from './api-problem';

/** How the page reaches the service it came from. */
export interface ApiConnection {
  key: string;
  fetch: (address: string, request: RequestInit) => Promise<Response>;
  /** Waits, and rejects when `signal` is aborted. */
  wait: (seconds: number, signal: AbortSignal) => Promise<void>;
  /** The key is not taken, or not any more. */
  onUnauthenticated: (problem: ApiProblem) => void;
}

export interface ApiCall {
  path: string;
  method?: 'GET' | 'POST' | 'PUT';
  query?: Readonly<Record<string, string | undefined>>;
  json?: unknown;
  signal: AbortSignal;
  /** Makes a call that is repeated have one effect. */
  idempotencyKey?: string;
}

export interface Answered<Data> {
  data: Data;
  retryAfterSeconds: number | undefined;
}

const Success = z.object({ success: z.literal(true), data: z.unknown() });

/** Who only reads may be asked to wait, and then simply waits; longer than this, a person decides. */
const LONGEST_WAIT_SECONDS = 30;
const ATTEMPTS = 3;

/** Calls the service and reads the data in its envelope. */
export async function callApi<Data extends z.ZodType>(
  connection: ApiConnection,
  call: ApiCall,
  schema: Data,
): Promise<Answered<z.infer<Data>>> {
  const response = await fetchFromApi(connection, call);
  const envelope = Success.safeParse(await readJson(response));
  const parsed = schema.safeParse(envelope.data?.data);
  if (!parsed.success) throw unreadable(response);
  return { data: parsed.data, retryAfterSeconds: secondsOf(response) };
}

/** The same for an answer without an envelope, such as a report. */
export async function fetchFromApi(connection: ApiConnection, call: ApiCall): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const response = await send(connection, call);
    if (response.ok) return response;
    const problem = await problemOf(response);
    if (problem.code === 'UNAUTHENTICATED') connection.onUnauthenticated(problem);
    const waitSeconds = problem.retryAfterSeconds ?? Infinity;
    const mayWait = (call.method ?? 'GET') === 'GET' && waitSeconds <= LONGEST_WAIT_SECONDS;
    if (!mayWait || attempt === ATTEMPTS) throw problem;
    await connection.wait(waitSeconds, call.signal);
  }
}

async function send({ key, fetch: fetchAddress }: ApiConnection, call: ApiCall): Promise<Response> {
  const { method = 'GET', json, signal, idempotencyKey } = call;
  try {
    return await fetchAddress(addressOf(call), {
      method,
      signal,
      headers: {
        authorization: `Bearer ${key}`,
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      // The key goes to this service in its header, and nowhere else.
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
    });
  } catch (cause) {
    signal.throwIfAborted();
    throw offline(cause);
  }
}

export function addressOf({ path, query = {} }: Pick<ApiCall, 'path' | 'query'>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, value);
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}

export function offline(cause?: unknown): ApiProblem {
  const problem = new ApiProblem({ code: 'OFFLINE', message: 'The service could not be reached.' });
  problem.cause = cause;
  return problem;
}

/** What an answer that is no success says. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const envelope = ErrorEnvelope.safeParse(await readJson(response));
  if (!envelope.success) return unreadable(response);
  const { error, metadata } = envelope.data;
  return new ApiProblem({ ...error, retryAfterSeconds: secondsOf(response), requestId: metadata.request_id });
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    // A proxy on the way answers with a page of its own.
    return undefined;
  }
}

function unreadable({ status }: Response): ApiProblem {
  return new ApiProblem({ code: 'UNREADABLE', message: `The answer, with status ${status}, is none of this service.` });
}

function secondsOf(response: Response): number | undefined {
  const text = response.headers.get('retry-after') ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
