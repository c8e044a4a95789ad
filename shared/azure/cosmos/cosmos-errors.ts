import { AurelisError } from '../../kernel';

/** HTTP status of an error of the Cosmos SDK; undefined for anything else. */
export function cosmosStatus(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  const status = Number(error.code);
  return Number.isInteger(status) ? status : undefined;
}

/** Rethrows with our code: 409 and 412 are CONFLICT, 429 and 5xx are UPSTREAM_UNAVAILABLE; the rest stays unknown. */
export function throwCosmosError(error: unknown): never {
  const status = cosmosStatus(error);
  if (status === 409 || status === 412) {
    throw new AurelisError('CONFLICT', 'It was changed at the same time. Read it again, then repeat the change.', {
      cause: error,
    });
  }
  if (status === 429 || (status !== undefined && status >= 500)) {
    throw new AurelisError('UPSTREAM_UNAVAILABLE', 'The database is busy. Try again shortly.', {
      cause: error,
      retryAfterSeconds: 5,
    });
  }
  throw error;
}
