import { AurelisError } from '../../kernel';
import { isOutOfReach } from '../is-out-of-reach';

/** HTTP status of an error of the Cosmos SDK; undefined for anything else. */
export function cosmosStatus(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  const status = Number(error.code);
  return Number.isInteger(status) ? status : undefined;
}

/** Rethrows with our code: 409 and 412 are CONFLICT, what may go through later is UPSTREAM_UNAVAILABLE; the rest stays unknown. */
export function throwCosmosError(error: unknown): never {
  const status = cosmosStatus(error);
  if (status === 409 || status === 412) {
    throw new AurelisError('CONFLICT', 'It was changed at the same time. Read it again, then repeat the change.', {
      cause: error,
    });
  }
  if ((status !== undefined && isBusy(status)) || isOutOfReach(error)) throw busy(error);
  throw error;
}

/** 408: it took too long; 410: the partition is moving; 449: another write to the same document was under way. */
export function isBusy(status: number): boolean {
  return status === 408 || status === 410 || status === 429 || status === 449 || status >= 500;
}

export function busy(cause?: unknown): AurelisError {
  return new AurelisError('UPSTREAM_UNAVAILABLE', 'The database is busy. Try again shortly.', {
    cause,
    retryAfterSeconds: 5,
  });
}
