import type { FileHandle } from 'node:fs/promises';
import { cutOff } from './archive-errors';

/** A range of the archive file; ending early means that the archive is cut off. */
export async function readExactly(handle: FileHandle, offset: number, length: number): Promise<Buffer> {
  // An offset comes from the archive and may be larger than any file.
  if (!Number.isSafeInteger(offset + length)) throw cutOff();
  const bytes = Buffer.allocUnsafeSlow(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, offset + filled);
    if (bytesRead === 0) throw cutOff();
    filled += bytesRead;
  }
  return bytes;
}
