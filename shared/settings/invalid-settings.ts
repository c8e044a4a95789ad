import { AurelisError, type ErrorDetail } from '../kernel';
import { SETTINGS_FILE } from './repository-settings';

/** Settings that cannot be read are never left aside: what they ask for would silently not happen. */
export function invalidSettings(problem: string, details: ErrorDetail[] = [], cause?: unknown): AurelisError {
  return new AurelisError('VALIDATION_ERROR', `${SETTINGS_FILE} ${problem}.`, { details, cause });
}
