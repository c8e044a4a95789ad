import type { FileHandle } from 'node:fs/promises';
import { crc32, inflateRawSync } from 'node:zlib';
import { errorCode } from '../../kernel';
import type { Skip } from '../tree/source-tree';
import { archiveTooLarge, damaged } from './archive-errors';
import { readExactly } from './read-exactly';

/** Where a zip keeps a file, and what it claims about it. */
export interface ZipLocation {
  headerOffset: number;
  packedBytes: number;
  sizeBytes: number;
  isDeflated: boolean;
  crc32: number;
}

interface ZipRead {
  handle: FileHandle;
  location: ZipLocation;
  maxBytes: number;
}

const HEADER_BYTES = 30;
const HEADER_SIGNATURE = 0x04034b50;

export async function readZipFile({ handle, location, maxBytes }: ZipRead): Promise<Uint8Array | Skip> {
  if (location.sizeBytes > maxBytes) return { reason: 'too-large', detail: `${location.sizeBytes} bytes` };
  if (location.packedBytes > largestPacked(location)) throw damaged();
  const header = await readExactly(handle, location.headerOffset, HEADER_BYTES);
  if (header.readUInt32LE(0) !== HEADER_SIGNATURE) throw damaged();
  const start = location.headerOffset + HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = await readExactly(handle, start, location.packedBytes);

  const bytes = location.isDeflated ? inflate(packed, location.sizeBytes) : packed;
  if (bytes.length !== location.sizeBytes || crc32(bytes) !== location.crc32) throw damaged();
  return bytes;
}

/** No packer makes a file this much larger, and what is read must stay within the limit for one file. */
function largestPacked({ isDeflated, sizeBytes }: ZipLocation): number {
  return isDeflated ? sizeBytes * 2 + 65_536 : sizeBytes;
}

/**
 * Stops at the claimed size: a bomb hides behind a small claim. At once, because the limit for one file keeps it to a few
 * milliseconds, and the way to another thread and back takes ten times longer than an ordinary file.
 */
function inflate(packed: Buffer, claimedBytes: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(claimedBytes, 1) });
  } catch (error) {
    if (errorCode(error) === 'ERR_BUFFER_TOO_LARGE') {
      throw archiveTooLarge('a file in it unpacks to more than it claims');
    }
    throw damaged(error);
  }
}
