import type { ErrorCode, ErrorDetail } from '../../../../shared/kernel';

/** What the service may say, and what keeps it from saying anything. */
export type ProblemCode = ErrorCode | 'OFFLINE' | 'UNREADABLE';

export interface ProblemFacts {
  code: ProblemCode;
  message: string;
  details?: readonly ErrorDetail[];
  retryAfterSeconds?: number | undefined;
  requestId?: string | undefined;
}

/** A call that failed, in words for whoever looks at the page. */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  readonly details: readonly ErrorDetail[];
  readonly retryAfterSeconds: number | undefined;
  readonly requestId: string | undefined;

  constructor({ code, message, details = [], retryAfterSeconds, requestId }: ProblemFacts) {
    super(message);
    this.name = 'ApiProblem';
    this.code = code;
    this.details = details;
    this.retryAfterSeconds = retryAfterSeconds;
    this.requestId = requestId;
  }
}

/** What anything that was thrown is to the user. */
export function toApiProblem(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiProblem) return thrown;
  return new ApiProblem({ code: 'UNREADABLE', message: 'The page could not make sense of what came.' });
}
