/** The system's short name of a failure, such as `EACCES`; its message would show a path of this machine. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
