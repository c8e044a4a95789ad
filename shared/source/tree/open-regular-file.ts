import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { errorCode } from '../../kernel';
import type { Skip } from './source-tree';

/** Looks again after opening: between the listing and now, the file may have become a link or a pipe that never answers. */
export async function openRegularFile(file: string): Promise<{ handle: FileHandle; sizeBytes: number } | Skip> {
  // Windows lacks the last two, and an absent flag adds nothing.
  let handle: FileHandle;
  try {
    handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    const code = errorCode(error);
    return code === 'ELOOP' ? { reason: 'symlink' } : { reason: 'unreadable', detail: code };
  }
  const stats = await handle.stat();
  if (stats.isFile()) return { handle, sizeBytes: stats.size };
  await handle.close();
  return { reason: 'not-a-file' };
}
