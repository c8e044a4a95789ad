/** An answer other than success, with the codes the SDK reads. */
export class CosmosError extends Error {
  override readonly name = 'CosmosError';
  readonly substatus: number | undefined;
  readonly retryAfterMs: number | undefined;
  /** Joins the error body; the query plan travels this way. */
  readonly additionalErrorInfo: string | undefined;

  constructor(
    readonly status: number,
    message: string,
    details: { substatus?: number; retryAfterMs?: number; additionalErrorInfo?: string } = {},
  ) {
    super(message);
    this.substatus = details.substatus;
    this.retryAfterMs = details.retryAfterMs;
    this.additionalErrorInfo = details.additionalErrorInfo;
  }

  get code(): string {
    return CODES[this.status] ?? 'InternalServerError';
  }
}

const CODES: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  408: 'RequestTimeout',
  409: 'Conflict',
  410: 'Gone',
  412: 'PreconditionFailed',
  413: 'RequestEntityTooLarge',
  424: 'FailedDependency',
  429: 'TooManyRequests',
  449: 'RetryWith',
  501: 'NotImplemented',
  503: 'ServiceUnavailable',
};

export function notSupported(feature: string): CosmosError {
  return new CosmosError(501, `${feature} is not supported by this emulator.`);
}
