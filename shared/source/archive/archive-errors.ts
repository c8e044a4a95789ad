import { AurelisError } from '../../kernel';
import { quoteName } from '../quote-name';

export function notAnArchive(): AurelisError {
  return new AurelisError('VALIDATION_ERROR', 'The file is not a zip, tar or tar.gz archive.');
}

export function emptyArchive(): AurelisError {
  return new AurelisError('VALIDATION_ERROR', 'The archive is empty.');
}

export function cutOff(cause?: unknown): AurelisError {
  return new AurelisError('VALIDATION_ERROR', 'The archive is cut off: it ends before its content does.', { cause });
}

export function damaged(cause?: unknown): AurelisError {
  return new AurelisError('VALIDATION_ERROR', 'The archive is damaged and cannot be unpacked.', { cause });
}

export function encrypted(): AurelisError {
  return new AurelisError('VALIDATION_ERROR', 'The archive is encrypted; hand it in without a password.');
}

/** One such entry is enough to refuse the whole archive: nobody makes it by accident. */
export function unsafeEntry(name: string, why: string): AurelisError {
  return new AurelisError('VALIDATION_ERROR', `The archive entry ${quoteName(name)} is not allowed: ${why}.`);
}

export function archiveTooLarge(issue: string): AurelisError {
  return new AurelisError('PAYLOAD_TOO_LARGE', `The archive is too large: ${issue}.`);
}
