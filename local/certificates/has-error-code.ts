/**
 * Whether an error of the operating system is the given one, such as `ENOENT`. Looks at the code alone: `instanceof` fails for
 * errors made in another realm, such as outside a test sandbox.
 */
export function hasErrorCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
