import type { HttpResponseInit } from '@azure/functions';
import type { AurelisError, ErrorCode } from '../../shared/kernel';

/** The one place where an error code becomes an HTTP status. */
export const HTTP_STATUS: Record<ErrorCode, number> = {
  VALIDATION_ERROR: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  RATE_LIMITED: 429,
  QUOTA_EXCEEDED: 429,
  UPSTREAM_UNAVAILABLE: 503,
  INTERNAL: 500,
};

export interface EnvelopeContext {
  requestId: string;
  now: Date;
  version: string;
}

export function successResponse(
  data: unknown,
  reply: { status: number; headers: Record<string, string> },
  context: EnvelopeContext,
): HttpResponseInit {
  return {
    status: reply.status,
    headers: { ...baseHeaders(context), ...reply.headers },
    jsonBody: { success: true, data, metadata: metadata(context) },
  };
}

export function errorResponse(error: AurelisError, context: EnvelopeContext): HttpResponseInit {
  return {
    status: HTTP_STATUS[error.code],
    headers: {
      ...baseHeaders(context),
      ...(error.code === 'UNAUTHENTICATED' ? { 'www-authenticate': 'Bearer realm="aurelis"' } : {}),
      ...(error.retryAfterSeconds === undefined ? {} : { 'retry-after': String(error.retryAfterSeconds) }),
    },
    jsonBody: errorBody(error, context),
  };
}

export function errorBody({ code, message, details }: AurelisError, context: EnvelopeContext): object {
  return { success: false, error: { code, message, details }, metadata: metadata(context) };
}

/** Answers hold a tenant's data: no cache may keep them, no browser may guess another type. */
export function baseHeaders({ requestId }: Pick<EnvelopeContext, 'requestId'>): Record<string, string> {
  return { 'x-request-id': requestId, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
}

function metadata({ requestId, now, version }: EnvelopeContext): Record<string, string> {
  return { request_id: requestId, timestamp: now.toISOString(), version };
}
