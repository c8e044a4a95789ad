import { AurelisError } from '../../../../shared/kernel';

/** The expected failure of reading something to its end. */
export async function failureOf(items: AsyncIterable<unknown>): Promise<AurelisError> {
  try {
    await Array.fromAsync(items);
  } catch (error) {
    if (error instanceof AurelisError) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}
