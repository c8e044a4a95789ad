import { AurelisError } from '../kernel';

export function archiveTooLarge(maxBytes: number): AurelisError {
  const megabytes = Math.floor(maxBytes / 1024 / 1024);
  return new AurelisError('PAYLOAD_TOO_LARGE', `The archive is larger than ${megabytes} MB.`);
}
