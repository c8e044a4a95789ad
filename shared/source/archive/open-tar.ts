import { open } from 'node:fs/promises';
import type { SourceLimits } from '../source-limits';
import type { OpenedArchive } from './opened-archive';
import { indexTar } from './index-tar';
import { readExactly } from './read-exactly';

/** A plain tar: its files are read where they lie. */
export async function openTar(tarFile: string, limits: SourceLimits): Promise<OpenedArchive> {
  const handle = await open(tarFile);
  try {
    const index = await indexTar(tarFile, handle, limits);
    const tree = index.toTree(({ offset, sizeBytes }, maxBytes) =>
      sizeBytes > maxBytes
        ? Promise.resolve({ reason: 'too-large', detail: `${sizeBytes} bytes` })
        : readExactly(handle, offset, sizeBytes),
    );
    return { tree, close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}
