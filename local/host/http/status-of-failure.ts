import { HostStoppingError } from '../supervision/host-stopping-error';
import { WorkerGoneError } from '../supervision/worker-gone-error';

/** What the caller gets when a function did not answer by itself. */
export function statusOfFailure(error: unknown): number {
  if (error instanceof HostStoppingError) return 503;
  return error instanceof WorkerGoneError ? 502 : 500;
}
