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

export interface ExitConditions {
  failOn?: Level | 'never';
  gate?: boolean;
}

/** What a finished report means for the exit code; the output format never changes it. */
export function exitCodeFor(report: AnalysisReport, { failOn, gate = false }: ExitConditions): number {
  if (gate && report.gate?.passed === false) return EXIT.findings;
  // Who asks the gate means its conditions, and a threshold only where one is given as well.
  const threshold = failOn ?? (gate ? 'never' : 'error');
  if (threshold === 'never') return EXIT.clean;
  return countAtOrAbove(report, threshold) > 0 ? EXIT.findings : EXIT.clean;
}
