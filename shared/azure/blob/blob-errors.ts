import { RestError } from '@azure/storage-blob';
import { AurelisError } from '../../kernel';
import { isOutOfReach } from '../is-out-of-reach';

/** HTTP status of an error of the Storage SDK; undefined for anything else. */
export function blobStatus(error: unknown): number | undefined {
  return error instanceof RestError ? error.statusCode : undefined;
}

/** Rethrows a missing blob as NOT_FOUND with these words, a busy service as UPSTREAM_UNAVAILABLE; the rest stays unknown. */
export function throwBlobError(error: unknown, missing: string): never {
  const status = blobStatus(error);
  if (status === 404) throw new AurelisError('NOT_FOUND', missing, { cause: error });
  if (status === 429 || (status !== undefined && status >= 500) || isOutOfReach(error)) {
    throw new AurelisError('UPSTREAM_UNAVAILABLE', 'The storage is busy. Try again shortly.', {
      cause: error,
      retryAfterSeconds: 5,
    });
  }
  throw error;
}
