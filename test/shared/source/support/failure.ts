import { AurelisError } from '../../../../shared/kernel';

/** The expected failure of reading something to its end. */
export async function failureOf(items: AsyncIterable<unknown>): Promise<AurelisError> {
  try {
    for await (const item of items) void item;
  } catch (error) {
    if (error instanceof AurelisError) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}
