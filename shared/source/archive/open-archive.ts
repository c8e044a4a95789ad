import { open } from 'node:fs/promises';
import type { SourceLimits } from '../source-limits';
import type { SourceTree } from '../tree/source-tree';
import { archiveTooLarge, notAnArchive } from './archive-errors';
import { detectArchiveFormat } from './detect-archive-format';
import { openTar } from './open-tar';
import { openTarGz } from './open-tar-gz';
import { openZip } from './open-zip';

/** An archive whose names are known and whose files are read one by one; to be closed. */
export interface OpenArchive {
  tree: SourceTree;
  close(): Promise<void>;
}

const HEAD_BYTES = 512;

export async function openArchive(archiveFile: string, limits: SourceLimits): Promise<OpenArchive> {
  const { head, sizeBytes } = await readHead(archiveFile);
  if (sizeBytes > limits.maxArchiveBytes) {
    throw archiveTooLarge(`the file has more than ${limits.maxArchiveBytes} bytes`);
  }
  const format = detectArchiveFormat(head);
  if (!format) throw notAnArchive();
  const openers = { zip: openZip, tar: openTar, 'tar.gz': openTarGz };
  return openers[format](archiveFile, limits);
}

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
