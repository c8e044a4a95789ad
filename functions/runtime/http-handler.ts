import type { HttpHandler, HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import { isAllowed, type Caller } from '../../shared/access';
import { AurelisError, toAurelisError } from '../../shared/kernel';
import { baseHeaders, errorResponse, successResponse, type EnvelopeContext } from './envelope';
import type { AnyHttpFunction, HttpReply } from './http-function';
import { bodyStream, readInput } from './read-input';
import type { Services } from './services';

/** Nobody: what an anonymous function is called by. */
const ANONYMOUS: Caller = { tenantId: 'anonymous', keyId: 'anonymous', role: 'viewer' };

/**
 * Authenticate → authorise → parse → handle → envelope. Never throws: with HTTP streaming on, a thrown error sends no response and
 * logs nothing.
 */
export function toHttpHandler(definition: AnyHttpFunction, services: () => Services): HttpHandler {
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
        answer({ definition, request, envelope, services: available }),
      );
    } catch (thrown) {
      return failed(thrown, definition, envelope, available, context);
    }
  };
}

interface Answer {
  definition: AnyHttpFunction;
  request: HttpRequest;
  envelope: EnvelopeContext;
  services: Services;
}

async function answer({ definition, request, envelope, services }: Answer): Promise<HttpResponseInit> {
  const caller = await authorise(definition, request, services);
  const input = await readInput(definition, request);
  const reply = await definition.handle(input, {
    caller,
    services,
    stream: bodyStream(request),
    origin: new URL(request.url).origin,
  });
  return toResponse(reply, definition.status ?? 200, envelope);
}

async function authorise(definition: AnyHttpFunction, request: HttpRequest, services: Services): Promise<Caller> {
  const { permission } = definition;
  if (permission === 'anonymous') return ANONYMOUS;
  const caller = await services.authenticate(request.headers.get('authorization'));
  if (permission === 'any' || isAllowed(caller, permission)) return caller;
  throw new AurelisError('FORBIDDEN', `The role ${caller.role} lacks the permission ${permission}.`);
}

function toResponse(reply: HttpReply, status: number, envelope: EnvelopeContext): HttpResponseInit {
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
  if (error.code === 'INTERNAL' || error.code === 'UPSTREAM_UNAVAILABLE') {
    services.telemetry.exception(error, { function: definition.name, requestId: envelope.requestId });
    context.error(`${definition.name} failed: ${error.code}`);
  }
  return errorResponse(error, envelope);
}
