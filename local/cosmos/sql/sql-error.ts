/** A query that cannot be understood, with the span of its text that is to blame. */
export class SqlError extends Error {
  override readonly name = 'SqlError';

  constructor(
    message: string,
    readonly start: number,
    readonly end: number,
    readonly code: 'SC1001' | 'SC2001' | 'SC2005' | 'SC2103' = 'SC1001',
  ) {
    super(message);
  }
}
