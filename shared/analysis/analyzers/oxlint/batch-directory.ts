import { access, constants, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';

const IN_MEMORY = '/dev/shm';
/** Several batches of 8 MB at once. */
const MIN_FREE_BYTES = 64 * 1024 * 1024;

/** Where batches lie: in memory where the system offers that, since making a file on a disk takes longer than linting it. */
export async function batchDirectory(): Promise<string> {
  try {
    await access(IN_MEMORY, constants.W_OK);
    const { bavail, bsize } = await statfs(IN_MEMORY);
    if (bavail * bsize >= MIN_FREE_BYTES) return IN_MEMORY;
  } catch {
    // Not Linux, or not for us: the ordinary directory will do.
  }
  return tmpdir();
}
