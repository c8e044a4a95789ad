import type { SourceLimits } from '../source-limits';
import type { OpenedArchive } from './opened-archive';
import { readHead } from './read-head';
import { archiveTooLarge, notAnArchive } from './archive-errors';
import { detectArchiveFormat } from './detect-archive-format';
import { openTar } from './open-tar';
import { openTarGz } from './open-tar-gz';
import { openZip } from './open-zip';

export async function openArchive(archiveFile: string, limits: SourceLimits): Promise<OpenedArchive> {
  const { head, sizeBytes } = await readHead(archiveFile);
  if (sizeBytes > limits.maxArchiveBytes) {
    throw archiveTooLarge(`the file has more than ${limits.maxArchiveBytes} bytes`);
  }
  const format = detectArchiveFormat(head);
  if (!format) throw notAnArchive();
  const openers = { zip: openZip, tar: openTar, 'tar.gz': openTarGz };
  return openers[format](archiveFile, limits);
}
