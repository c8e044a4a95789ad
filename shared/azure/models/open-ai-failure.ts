import { APIConnectionTimeoutError, APIConnectionError, APIError, APIUserAbortError } from 'openai';
import { z } from 'zod';
import { AurelisError } from '../../kernel';
import { ProviderFailure, type FallbackReason } from '../../models';

/** The fields of an error's body that we look at; Azure nests the reason of its content filter. */
const ErrorBody = z
  .object({
    code: z.string().nullish(),
    innererror: z.object({ code: z.string().nullish() }).nullish(),
  })
  .catch({});

/** An error of the SDK: its own type leaves these open. */
const ApiFailure = z.object({
  status: z.number().optional(),
  headers: z.instanceof(Headers).optional().catch(undefined),
  error: z.unknown().optional(),
});

const LONGEST_RETRY_AFTER_MS = 24 * 3_600_000;

/** What an error of the SDK means to the gateway. Its text stays in the cause: it may quote what was sent. */
export function toProviderFailure(error: unknown): ProviderFailure {
  if (error instanceof ProviderFailure) return error;
  if (error instanceof APIUserAbortError) return new ProviderFailure('cut-off', { cause: error });
  if (error instanceof APIConnectionTimeoutError) return new ProviderFailure('timeout', { cause: error });
  if (error instanceof APIConnectionError) return new ProviderFailure('unreachable', { cause: error });
  if (error instanceof APIError) return fromStatus(ApiFailure.parse(error), error);
  // The key could not be read.
  if (error instanceof AurelisError) return new ProviderFailure('unreachable', { cause: error });
  return new ProviderFailure(reasonByName(error), { cause: error });
}

/** By name, for fetch and its streams may throw errors of another realm. */
function reasonByName(error: unknown): FallbackReason {
  const name = error instanceof Error || isNamed(error) ? error.name : '';
  // JSON that cannot be read, or that is not what the interface promises.
  if (name === 'SyntaxError' || name === 'ZodError' || name === '$ZodError') return 'malformed';
  // A body that broke off.
  return name === 'TypeError' || name === 'AbortError' ? 'cut-off' : 'refused';
}

function isNamed(error: unknown): error is { name: string } {
  return typeof error === 'object' && error !== null && 'name' in error && typeof error.name === 'string';
}

function fromStatus({ status, headers, error }: z.infer<typeof ApiFailure>, cause: unknown): ProviderFailure {
  const { code, innererror } = ErrorBody.parse(error);
  if (code === 'content_filter' || innererror?.code === 'ResponsibleAIPolicyViolation') {
    return new ProviderFailure('content-filter', { cause });
  }
  if (code === 'context_length_exceeded' || status === 413) {
    return new ProviderFailure('refused', { cause, isTooLong: true });
  }
  return new ProviderFailure(reasonOf(status, code), { cause, retryAfterMs: readRetryAfter(headers) });
}

function reasonOf(status: number | undefined, code: string | null | undefined): FallbackReason {
  // An error in the middle of a stream has no status.
  if (status === undefined) return code === 'rate_limit_exceeded' ? 'rate-limited' : 'server-error';
  if (status === 408) return 'timeout';
  if (status === 409) return 'conflict';
  if (status === 410) return 'retired';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'server-error' : 'refused';
}

/** `retry-after-ms` is exact; `retry-after` has seconds or a date. */
export function readRetryAfter(headers: Headers | undefined, nowMs = Date.now()): number | undefined {
  const exact = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  if (exact >= 0) return Math.min(exact, LONGEST_RETRY_AFTER_MS);
  const text = headers?.get('retry-after');
  if (text == null || text.trim() === '') return undefined;
  const seconds = Number(text);
  const waitMs = Number.isNaN(seconds) ? Date.parse(text) - nowMs : seconds * 1000;
  return waitMs >= 0 ? Math.min(waitMs, LONGEST_RETRY_AFTER_MS) : undefined;
}
