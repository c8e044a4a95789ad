import { readFile } from 'node:fs/promises';
import { errorCode } from '../../../../shared/kernel';

/** Undefined for a file that somebody removed meanwhile. */
export async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
