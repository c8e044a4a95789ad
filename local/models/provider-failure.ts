import type { Failure, FailureKind } from './step';

export interface FailureAnswer {
  status: number;
  headers: Record<string, string>;
  body: object;
}

type Answer = Omit<FailureAnswer, 'headers'>;

const error = (status: number, code: string, message: string, more: object = {}): Answer => ({
  status,
  body: { error: { code, message, type: null, param: null, ...more } },
});

const CONTENT_FILTER = {
  type: null,
  param: 'prompt',
  status: 400,
  innererror: {
    code: 'ResponsibleAIPolicyViolation',
    content_filter_result: {
      hate: { filtered: false, severity: 'safe' },
      jailbreak: { filtered: true, detected: true },
      self_harm: { filtered: false, severity: 'safe' },
      sexual: { filtered: false, severity: 'safe' },
      violence: { filtered: false, severity: 'safe' },
    },
  },
};

/** What Azure OpenAI and GitHub Models answer; the other two never answer at all. */
const ANSWERS: Record<Exclude<FailureKind, 'disconnect' | 'silence'>, Answer> = {
  timeout: error(408, 'Timeout', 'The operation was timeout.'),
  conflict: error(409, 'Conflict', 'The request conflicts with another operation on the resource.'),
  'rate-limit': error(429, '429', 'Requests have exceeded the token rate limit of your current pricing tier.'),
  'github-rate-limit': error(429, 'RateLimitReached', 'Rate limit of 150 per 86400s exceeded for UserByModelByDay.', {
    details: 'Rate limit of 150 per 86400s exceeded for UserByModelByDay.',
  }),
  retired: error(410, 'ModelDeprecated', 'The model of this deployment has been retired.'),
  'content-filter': error(
    400,
    'content_filter',
    "The response was filtered due to the prompt triggering the service's content management policy.",
    CONTENT_FILTER,
  ),
  'context-length': error(400, 'context_length_exceeded', "This model's maximum context length was exceeded.", {
    type: 'invalid_request_error',
    param: 'messages',
  }),
  'bad-request': error(400, 'unsupported_value', 'A parameter is not supported with this model.', {
    type: 'invalid_request_error',
  }),
  server: error(500, 'InternalServerError', 'The server had an error while processing your request.'),
  unavailable: error(503, 'ServiceUnavailable', 'The service is temporarily unable to process your request.'),
  unauthorized: error(
    401,
    '401',
    'Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key.',
  ),
  'not-found': error(404, 'DeploymentNotFound', 'The API deployment for this resource does not exist.'),
};

/** How a scripted failure is answered; undefined for one that leaves the caller without an answer. */
export function answerFailure(failure: Failure): FailureAnswer | undefined {
  const { kind, retryAfterSeconds, retryAfterMs } = failure;
  if (kind === 'disconnect' || kind === 'silence') return undefined;
  return {
    ...ANSWERS[kind],
    headers: {
      ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
      ...(retryAfterMs === undefined ? {} : { 'retry-after-ms': String(retryAfterMs) }),
      ...(kind === 'github-rate-limit' ? { 'x-ratelimit-type': 'UserByModelByDay' } : {}),
      ...failure.headers,
    },
  };
}
