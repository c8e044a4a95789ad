import type { HttpHandler, HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import type { Caller } from '../../shared/access';
import { toAurelisError } from '../../shared/kernel';
import { baseHeaders, errorBody, errorResponse, successResponse, type EnvelopeContext } from './envelope';
import { eventStream } from './event-stream';
import type { HangUps } from './hang-ups';
import type { AnyHttpFunction, HttpReply } from './http-function';
import { isFailureOfOurs } from './is-failure-of-ours';
import { bodyStream, declaredBytes, readInput } from './read-input';
import { requirePermission } from './require-permission';
import type { Services } from './services';

/** Nobody: what an anonymous function is called by. */
const ANONYMOUS: Caller = { tenantId: 'anonymous', id: 'anonymous', role: 'viewer' };

/**
 * Authenticate → authorise → parse → handle → envelope. Never throws: with HTTP streaming on, a thrown error sends no response and
 * logs nothing.
 */
export function toHttpHandler(definition: AnyHttpFunction, services: () => Services, hangUps?: HangUps): HttpHandler {
  return async (request, context) => {
    const available = services();
    const envelope: EnvelopeContext = {
      requestId: context.invocationId,
      now: available.clock.now(),
      version: available.version,
    };
    const operation = {
      name: `${definition.method} /api/${definition.route}`,
      kind: 'request' as const,
      traceparent: context.traceContext?.traceParent,
      fields: { function: definition.name, requestId: context.invocationId },
    };
    try {
      return await available.telemetry.inOperation(operation, () =>
        answer({
          definition,
          request,
          envelope,
          services: available,
          signal: hangUps?.signalOf(context.invocationId) ?? NEVER,
        }),
      );
    } catch (thrown) {
      return failed(thrown, definition, envelope, available, context);
    }
  };
}

/** Where nobody watches the connection. */
const NEVER = new AbortController().signal;

interface Answer {
  definition: AnyHttpFunction;
  request: HttpRequest;
  envelope: EnvelopeContext;
  services: Services;
  signal: AbortSignal;
}

async function answer({ definition, request, envelope, services, signal }: Answer): Promise<HttpResponseInit> {
  const caller = await authorise(definition, request, services);
  const input = await readInput(definition, request);
  const reply = await definition.handle(input, {
    caller,
    services,
    header: (name) => request.headers.get(name) ?? undefined,
    stream: bodyStream(request),
    declaredBytes: declaredBytes(request),
    origin: new URL(request.url).origin,
    requestId: envelope.requestId,
    wantsEvents: definition.streams === true && acceptsEvents(request),
    signal,
  });
  if ('events' in reply) return streamed(reply, { definition, request, envelope, services, signal });
  return toResponse(reply, definition.status ?? 200, envelope);
}

async function authorise(definition: AnyHttpFunction, request: HttpRequest, services: Services): Promise<Caller> {
  if (definition.permission === 'anonymous') return ANONYMOUS;
  const caller = await services.authenticate(request.headers.get('authorization'));
  await services.admitRequest(caller);
  requirePermission(caller, definition);
  return caller;
}

function acceptsEvents(request: HttpRequest): boolean {
  const types = (request.headers.get('accept') ?? '').toLowerCase().split(',');
  return types.some((type) => type.split(';', 1)[0]?.trim() === 'text/event-stream');
}

/** What fails before anything was sent fails as any other request; later, the last event says so. */
async function streamed(
  { events, headers = {} }: Extract<HttpReply, { events: unknown }>,
  { definition, envelope, services, signal }: Answer,
): Promise<HttpResponseInit> {
  const body = await eventStream(events, {
    signal,
    toErrorEvent(thrown) {
      const error = toAurelisError(thrown);
      if (!signal.aborted) {
        services.telemetry.exception(error, { function: definition.name, requestId: envelope.requestId });
      }
      return { event: 'error', data: errorBody(error, envelope) };
    },
  });
  return {
    status: 200,
    headers: {
      ...baseHeaders(envelope),
      'content-type': 'text/event-stream; charset=utf-8',
      // Proxies on the way would keep the answer until it is whole.
      'x-accel-buffering': 'no',
      ...headers,
    },
    body,
  };
}

function toResponse(
  reply: Exclude<HttpReply, { events: unknown }>,
  status: number,
  envelope: EnvelopeContext,
): HttpResponseInit {
  const headers = reply.headers ?? {};
  if ('raw' in reply) return { ...reply.raw, headers: { ...baseHeaders(envelope), ...headers } };
  if ('data' in reply) return successResponse(reply.data, { status: reply.status ?? status, headers }, envelope);
  return { status: reply.status, headers: { ...baseHeaders(envelope), ...headers } };
}

function failed(
  thrown: unknown,
  definition: AnyHttpFunction,
  envelope: EnvelopeContext,
  services: Services,
  context: InvocationContext,
): HttpResponseInit {
  const error = toAurelisError(thrown);
  if (isFailureOfOurs(error)) {
    services.telemetry.exception(error, { function: definition.name, requestId: envelope.requestId });
    context.error(`${definition.name} failed: ${error.code}`);
  }
  return errorResponse(error, envelope);
}
