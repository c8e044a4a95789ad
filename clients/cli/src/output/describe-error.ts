import { tmpdir } from 'node:os';
import { getSystemErrorMap } from 'node:util';
import { AurelisError, errorCode } from '../../../../shared/kernel';

/** Of a write into a temporary file: reports and files that are mended say themselves where they could not be written. */
const FULL: readonly string[] = ['ENOSPC', 'EDQUOT'];

/** One sentence a person can act on, then the details. */
export function describeError(error: unknown): string {
  if (process.env['AURELIS_DEBUG'] === '1' && error instanceof Error) return error.stack ?? error.message;
  if (error instanceof AurelisError) {
    const details = error.details.map(({ field, issue }) => `\n  ${field}: ${issue}`).join('');
    return `${error.message}${details}`;
  }
  if (FULL.includes(errorCode(error))) {
    return `No space is left in ${tmpdir()}, which this needs to work in. Make room, or let TMPDIR name another directory.`;
  }
  return error instanceof Error ? error.message : String(error);
}

/** What the system says of a failed call, such as `permission denied`. */
export function describeSystemError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const known = 'errno' in error && typeof error.errno === 'number' ? getSystemErrorMap().get(error.errno) : undefined;
  return known?.[1] ?? error.message;
}
