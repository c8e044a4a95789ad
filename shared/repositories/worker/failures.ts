import { AurelisError } from '../../kernel';

const MIB = 1024 * 1024;

/** `what` is half a sentence: "it holds", "it sends". */
export function tooLarge(what: string, maxBytes: number): AurelisError {
  return new AurelisError(
    'PAYLOAD_TOO_LARGE',
    `The repository is too large: ${what} more than ${Math.floor(maxBytes / MIB)} MiB.`,
  );
}

export function tooMany(maxEntries: number): AurelisError {
  const message = `The repository is too large: it holds more than ${maxEntries} files and folders.`;
  return new AurelisError('PAYLOAD_TOO_LARGE', message);
}

export function damaged(reason: string): AurelisError {
  return new AurelisError('VALIDATION_ERROR', `What the repository's server sent cannot be read: ${reason}.`);
}
