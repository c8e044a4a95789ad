import { countAtOrAbove, type AnalysisReport, type Level } from '../../../shared/findings';
import { AurelisError, type ErrorCode } from '../../../shared/kernel';
import { Interrupted } from './interruption';

export const EXIT = { clean: 0, findings: 1, usage: 2, internal: 70 } as const;

/** The caller can mend these; anything else is ours or the service's. */
const USAGE_CODES: readonly ErrorCode[] = [
  'VALIDATION_ERROR',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'PAYLOAD_TOO_LARGE',
];

export function exitCodeOf(error: unknown): number {
  if (error instanceof Interrupted) return error.exitCode;
  return error instanceof AurelisError && USAGE_CODES.includes(error.code) ? EXIT.usage : EXIT.internal;
}

/** What a finished report means for the exit code; the output format never changes it. */
export function exitCodeFor(report: AnalysisReport, failOn: Level | 'never'): number {
  if (failOn === 'never') return EXIT.clean;
  return countAtOrAbove(report, failOn) > 0 ? EXIT.findings : EXIT.clean;
}
