import type { AurelisError } from '../../shared/kernel';

/** Whether somebody has to look into it: the caller did nothing wrong, and it does not belong to normal work. */
export function isFailureOfOurs({ code, isExpected }: AurelisError): boolean {
  return (code === 'INTERNAL' || code === 'UPSTREAM_UNAVAILABLE') && !isExpected;
}
