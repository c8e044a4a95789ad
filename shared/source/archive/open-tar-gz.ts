import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { errorCode, makeTemporaryFolder } from '../../kernel';
import type { SourceLimits } from '../source-limits';
import { cutOff, damaged, emptyArchive, notAnArchive } from './archive-errors';
import { detectArchiveFormat } from './detect-archive-format';
import type { OpenedArchive } from './opened-archive';
import { readHead } from './read-head';
import { openTar } from './open-tar';
import { UnpackMeter } from './unpack-meter';
import type { UnpackShare } from './unpack-room';

/** gzip cannot be read from the middle, and files are needed in the order of their paths: it is unpacked to disk first. */
export async function openTarGz(archiveFile: string, limits: SourceLimits): Promise<OpenedArchive> {
  const share = await limits.unpackRoom?.enter();
  const temporary = await makeTemporaryFolder('source').catch((error: unknown) => {
    share?.leave();
    throw error;
  });
  const removeTemporary = (): Promise<void> =>
    rm(temporary, { recursive: true, force: true }).finally(() => share?.leave());
  try {
    const tarFile = join(temporary, 'source.tar');
    await gunzip(archiveFile, tarFile, limits, share);
    share?.finish();
    const { head } = await readHead(tarFile);
    if (head.length > 0 && head.every((byte) => byte === 0)) throw emptyArchive();
    if (detectArchiveFormat(head) !== 'tar') throw notAnArchive();
    const archive = await openTar(tarFile, limits);
    const close = (): Promise<void> => archive.close().finally(removeTemporary);
    return { tree: archive.tree, close };
  } catch (error) {
    await removeTemporary();
    throw error;
  }
}

async function gunzip(
  archiveFile: string,
  tarFile: string,
  limits: SourceLimits,
  share: UnpackShare | undefined,
): Promise<void> {
  const { size } = await stat(archiveFile);
  const meter = new UnpackMeter(size, limits);
  const count = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      meter.add(chunk.length);
      share?.add(chunk.length);
      yield chunk;
    }
  };
  try {
    await pipeline(createReadStream(archiveFile), createGunzip(), count, createWriteStream(tarFile, { mode: 0o600 }));
  } catch (error) {
    throw toGzipError(error);
  }
}

function toGzipError(error: unknown): unknown {
  const code = errorCode(error);
  if (code === 'Z_BUF_ERROR') return cutOff(error);
  return code.startsWith('Z_') ? damaged(error) : error;
}
