import { open, type FileHandle } from 'node:fs/promises';
import { fromRandomAccessReaderPromise, type Entry, type ZipFile } from 'yauzl';
import { AurelisError, errorCode } from '../../kernel';
import type { SourceLimits } from '../source-limits';
import { cutOff, damaged, encrypted } from './archive-errors';
import { ArchiveIndex, tooManyEntries } from './archive-index';
import type { OpenedArchive } from './opened-archive';
import { readZipFile, type ZipLocation } from './read-zip-file';
import { UnpackMeter } from './unpack-meter';
import { ZipBytes } from './zip-bytes';
import { zipEntryKind } from './zip-entry-kind';
import { zipEntryName } from './zip-entry-name';

export async function openZip(archiveFile: string, limits: SourceLimits): Promise<OpenedArchive> {
  const handle = await open(archiveFile);
  try {
    const { size } = await handle.stat();
    const index = await indexZip(handle, size, limits);
    const tree = index.toTree((location, maxBytes) => readZipFile({ handle, location, maxBytes }));
    return { tree, close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Names are decoded by us, from their bytes; sizes are checked against the bytes that really come out. */
const OPTIONS = { autoClose: false, decodeStrings: false, validateEntrySizes: false };

const ENTRY_SIGNATURE = 0x02014b50;

async function indexZip(
  handle: FileHandle,
  sizeBytes: number,
  limits: SourceLimits,
): Promise<ArchiveIndex<ZipLocation>> {
  const index = new ArchiveIndex<ZipLocation>(limits);
  // Claims are enough here: a file that unpacks to more than it claims is refused when it is read.
  const meter = new UnpackMeter(sizeBytes, limits);
  let claimedBytes = 0;
  let zip: ZipFile | undefined;
  try {
    zip = await fromRandomAccessReaderPromise(new ZipBytes(handle, sizeBytes), sizeBytes, OPTIONS);
    if (zip.entryCount > limits.maxEntries) {
      throw tooManyEntries(limits);
    }
    for await (const entry of zip.eachEntry()) {
      addEntry(index, entry, limits);
      claimedBytes += entry.uncompressedSize;
      meter.checkRatio(claimedBytes);
    }
    await checkEnd(handle, zip.readEntryCursor);
    return index;
  } catch (error) {
    throw toZipError(error);
  } finally {
    zip?.close();
  }
}

function addEntry(index: ArchiveIndex<ZipLocation>, entry: Entry, limits: SourceLimits): void {
  if (entry.isEncrypted()) throw encrypted();
  const name = zipEntryName(entry, limits.maxPathLength);
  const kind = zipEntryKind(entry, name);
  if (kind !== 'file') {
    index.add(name, kind);
    return;
  }
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw unsupportedMethod(entry.compressionMethod);
  const location: ZipLocation = {
    headerOffset: entry.relativeOffsetOfLocalHeader,
    packedBytes: entry.compressedSize,
    sizeBytes: entry.uncompressedSize,
    isDeflated: entry.compressionMethod === 8,
    crc32: entry.crc32,
  };
  index.add(name, { file: location });
}

/** The count of entries is a claim, and wraps at 65,536; entries beyond it would be unpacked by others and never analysed. */
async function checkEnd(handle: FileHandle, end: unknown): Promise<void> {
  const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, Number(end));
  if (buffer.readUInt32LE() === ENTRY_SIGNATURE) throw damaged();
}

function unsupportedMethod(method: number): AurelisError {
  return new AurelisError(
    'VALIDATION_ERROR',
    `The archive is packed with zip compression method ${method}; only "stored" and "deflate" are supported.`,
  );
}

/** The zip reader tells its failures apart by their sentences only. */
function toZipError(error: unknown): unknown {
  if (error instanceof AurelisError || !(error instanceof Error) || errorCode(error) !== 'unknown') return error;
  if (/strong encryption/.test(error.message)) return encrypted();
  if (/signature not found|unexpected EOF|overflows file bounds/i.test(error.message)) return cutOff(error);
  return damaged(error);
}
