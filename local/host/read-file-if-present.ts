import { readFile } from 'node:fs/promises';

/** The text of a file, or undefined when there is none. */
export async function readFileIfPresent(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
