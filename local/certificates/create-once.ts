import { randomUUID } from 'node:crypto';
import { link, rename, rm, writeFile } from 'node:fs/promises';

import { hasErrorCode } from './has-error-code';

/**
 * Writes a file that must come into being exactly once, whole: of several processes that try at the same moment, one wins and
 * the others find its content. A process killed half-way leaves a temporary file behind, never half a key.
 */
export async function createOnce(file: string, content: string): Promise<void> {
  await withTemporary(file, content, async (temporary) => {
    try {
      await link(temporary, file);
    } catch (error) {
      if (!hasErrorCode(error, 'EEXIST')) throw error;
    }
  });
}

/** Writes a file whole, over whatever was there. */
export async function replaceWhole(file: string, content: string): Promise<void> {
  await withTemporary(file, content, (temporary) => rename(temporary, file));
}

async function withTemporary(
  file: string,
  content: string,
  publish: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, content, { mode: 0o600, flush: true });
    await publish(temporary);
  } finally {
    await rm(temporary, { force: true });
  }
}
