import { open } from 'node:fs/promises';

/** Enough to tell every format. */
const HEAD_BYTES = 512;

export async function readHead(file: string): Promise<{ head: Buffer; sizeBytes: number }> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return { head: buffer.subarray(0, bytesRead), sizeBytes: size };
  } finally {
    await handle.close();
  }
}
