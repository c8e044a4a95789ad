import { AurelisError } from '../../../shared/kernel';
import type { Level } from '../../../shared/findings';
import { countAtOrAbove, type AnalysisReport } from '../../../shared/findings';

export const EXIT = { clean: 0, findings: 1, usage: 2, internal: 70 } as const;

/** The caller can mend these; anything else is ours or the service's. */
const USAGE_CODES = ['VALIDATION_ERROR', 'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'PAYLOAD_TOO_LARGE', 'CONFLICT'];

export function exitCodeOf(error: unknown): number {
  return error instanceof AurelisError && USAGE_CODES.includes(error.code) ? EXIT.usage : EXIT.internal;
}

/** What a finished report means for the exit code; the output format never changes it. */
export function exitCodeFor(report: AnalysisReport, failOn: Level | 'never'): number {
  if (failOn === 'never') return EXIT.clean;
  return countAtOrAbove(report, failOn) > 0 ? EXIT.findings : EXIT.clean;
}

/** One sentence a person can act on, then the details. */
export function describeError(error: unknown): string {
  if (error instanceof AurelisError) {
    const details = error.details.map(({ field, issue }) => `\n  ${field}: ${issue}`).join('');
    return `${error.message}${details}`;
  }
  if (error instanceof Error)
    return process.env['AURELIS_DEBUG'] === '1' ? (error.stack ?? error.message) : error.message;
  return String(error);
}
