import { createHash } from 'node:crypto';
import { inflateSync, type InflateRaw } from 'node:zlib';
import { damaged, tooLarge, tooMany } from './failures';

export interface PackLimits {
  /** Files and folders, each of which is an object, as is each commit. */
  maxEntries: number;
  /** Of one object, whole: also of one that is sent as a difference to another. */
  maxObjectBytes: number;
  /** Of all of them. */
  maxTotalBytes: number;
}

const HEADER_BYTES = 12;
const CHECKSUM_BYTES = 20;
const OFS_DELTA = 6;
const REF_DELTA = 7;
const OBJECT_TYPES: readonly number[] = [1, 2, 3, 4, OFS_DELTA, REF_DELTA];

/**
 * Reads a pack through before anybody keeps what is in it: that it has come whole, and that nothing in it becomes larger than it may. The
 * library that makes an index of it asks neither. Format: https://git-scm.com/docs/gitformat-pack
 */
export function checkPack(pack: Buffer, limits: PackLimits): void {
  if (pack.length < HEADER_BYTES + CHECKSUM_BYTES || pack.toString('latin1', 0, 4) !== 'PACK') {
    throw damaged('there is no pack in it');
  }
  const end = pack.length - CHECKSUM_BYTES;
  const checksum = createHash('sha1').update(pack.subarray(0, end)).digest();
  if (!checksum.equals(pack.subarray(end))) throw damaged('the pack is cut off or altered');
  const objects = pack.readUInt32BE(8);
  if (objects > 2 * limits.maxEntries + 1) throw tooMany(limits.maxEntries);

  let offset = HEADER_BYTES;
  let totalBytes = 0;
  for (let index = 0; index < objects; index += 1) {
    const { next, sizeBytes } = readObject(pack.subarray(0, end), offset, limits);
    totalBytes += sizeBytes;
    if (totalBytes > limits.maxTotalBytes) throw tooLarge('it holds', limits.maxTotalBytes);
    offset = next;
  }
}

/** One object: where the next one begins, and how large it is once it is whole. */
function readObject(pack: Buffer, start: number, limits: PackLimits): { next: number; sizeBytes: number } {
  const header = readTypeAndSize(pack, start);
  if (!OBJECT_TYPES.includes(header.type)) throw damaged('it holds an object of no known kind');
  if (header.size > limits.maxObjectBytes) throw tooLarge('one file has', limits.maxObjectBytes);
  let offset = header.next;
  if (header.type === REF_DELTA) offset += CHECKSUM_BYTES;
  if (header.type === OFS_DELTA) offset = afterVarint(pack, offset);
  const { content, readBytes } = inflate(pack, offset, header.size);
  const isDelta = header.type === OFS_DELTA || header.type === REF_DELTA;
  const sizeBytes = isDelta ? sizeOfResult(content) : content.length;
  if (sizeBytes > limits.maxObjectBytes) throw tooLarge('one file has', limits.maxObjectBytes);
  return { next: offset + readBytes, sizeBytes };
}

/** Three bits of the first byte tell the type; four, and seven of each further one, the size, the lowest first. */
function readTypeAndSize(pack: Buffer, start: number): { type: number; size: number; next: number } {
  const first = byteAt(pack, start);
  let size = first & 0x0f;
  let factor = 16;
  let next = start + 1;
  for (let more = (first & 0x80) !== 0; more; next += 1) {
    const byte = byteAt(pack, next);
    size += (byte & 0x7f) * factor;
    factor *= 128;
    more = (byte & 0x80) !== 0;
  }
  return { type: (first >> 4) & 0x07, size, next };
}

function afterVarint(bytes: Buffer, start: number): number {
  let next = start;
  while ((byteAt(bytes, next) & 0x80) !== 0) next += 1;
  return next + 1;
}

/** A delta tells the size of what it is a difference to, then that of its result, the lowest seven bits first. */
function sizeOfResult(delta: Buffer): number {
  let next = afterVarint(delta, 0);
  let size = 0;
  for (let factor = 1, more = true; more; next += 1, factor *= 128) {
    const byte = byteAt(delta, next);
    size += (byte & 0x7f) * factor;
    more = (byte & 0x80) !== 0;
  }
  return size;
}

function byteAt(bytes: Buffer, offset: number): number {
  const byte = bytes[offset];
  if (byte === undefined) throw damaged('an object is cut off');
  return byte;
}

/** What `inflateSync` gives where it is asked for its engine, too; the types do not know. */
interface Inflated {
  buffer: Buffer;
  engine: InflateRaw;
}

function inflate(pack: Buffer, offset: number, size: number): { content: Buffer; readBytes: number } {
  const compressed = pack.subarray(offset);
  let inflated: Inflated;
  try {
    const options = { info: true, maxOutputLength: size + 1, chunkSize: Math.min(Math.max(size + 1, 64), 1 << 20) };
    inflated = inflateSync(compressed, options) as unknown as Inflated;
  } catch {
    throw damaged('an object cannot be unpacked');
  }
  const { buffer: content, engine } = inflated;
  if (content.length !== size) throw damaged('an object is not as long as it says');
  return { content, readBytes: engine.bytesWritten };
}
