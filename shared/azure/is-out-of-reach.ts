/** How Node and the SDKs name a service that could not be reached or did not answer. */
const CODES = [
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'REQUEST_SEND_ERROR',
  'TimeoutError',
];

export function isOutOfReach(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && CODES.includes(String(error.code));
}
