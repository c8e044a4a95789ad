import { errorCode } from './error-code';

/** Every way a request or job can fail. A new code must be given an HTTP status and a queue outcome. */
export const ERROR_CODES = [
  'VALIDATION_ERROR',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'PAYLOAD_TOO_LARGE',
  'RATE_LIMITED',
  'QUOTA_EXCEEDED',
  'UPSTREAM_UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** One thing that is wrong with a request: where, and what. */
export interface ErrorDetail {
  field: string;
  issue: string;
}

export interface AurelisErrorOptions {
  /** Facts the caller may see, such as the failing fields. */
  details?: readonly ErrorDetail[];
  cause?: unknown;
  retryAfterSeconds?: number;
  /** Belongs to normal work, such as waiting for what was asked for just now: nobody has to look into it. */
  isExpected?: boolean;
}

/** A failure that is foreseen. `message` is shown to callers, so it never carries secrets or source code. */
export class AurelisError extends Error {
  readonly details: readonly ErrorDetail[];
  readonly retryAfterSeconds: number | undefined;
  readonly isExpected: boolean;

  constructor(
    readonly code: ErrorCode,
    message: string,
    options: AurelisErrorOptions = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'AurelisError';
    this.details = options.details ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.isExpected = options.isExpected ?? false;
  }
}

/** The disk, the memory or the open files of this machine are used up: it passes, and another machine may have room. */
const NO_ROOM: readonly string[] = ['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE', 'ENOMEM'];

/** What a machine has no room for passes with time; anything else unexpected becomes `INTERNAL`. Its text stays in telemetry. */
export function toAurelisError(error: unknown): AurelisError {
  if (error instanceof AurelisError) return error;
  if (NO_ROOM.includes(errorCode(error))) {
    return new AurelisError('UPSTREAM_UNAVAILABLE', 'There is no room for this at the moment. Try again shortly.', {
      cause: error,
      retryAfterSeconds: 10,
    });
  }
  return new AurelisError('INTERNAL', 'Something went wrong on our side.', { cause: error });
}
