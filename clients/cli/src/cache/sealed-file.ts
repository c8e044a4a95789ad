import { closeSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/**
 * A file of parts, each with its length and checksum in the header: magic, number of parts, then for each part eight bytes and
 * four. What has the checksum that its header says was written by this program, whole. Whoever may write here need not forge one,
 * so it has only to be quick: as SHA-256 it took as long as reading.
 */
const MAGIC = Buffer.from('AURELIS2', 'latin1');
const LENGTH_BYTES = 8;
const CHECKSUM_BYTES = 4;
const ROW_BYTES = LENGTH_BYTES + CHECKSUM_BYTES;
const MAX_PARTS = 16;
/** No part that we write comes near; bounds the memory that a damaged header can ask for. */
const MAX_PART_BYTES = 1024 * 1024 * 1024;

export function sealParts(parts: readonly Uint8Array[]): Buffer {
  const header = Buffer.alloc(MAGIC.length + 1 + parts.length * ROW_BYTES);
  MAGIC.copy(header);
  header.writeUInt8(parts.length, MAGIC.length);
  for (const [index, part] of parts.entries()) {
    const at = MAGIC.length + 1 + index * ROW_BYTES;
    header.writeBigUInt64LE(BigInt(part.length), at);
    header.writeUInt32LE(crc32(part), at + LENGTH_BYTES);
  }
  return Buffer.concat([header, ...parts]);
}

/** One part of a sealed file; undefined where the file is not there, not readable, foreign, cut off or damaged. */
export function readPart(file: string, index: number): Buffer | undefined {
  return read(file, (descriptor) => {
    const place = placeOf(descriptor, index);
    const part = place === undefined ? undefined : readFully(descriptor, place.at, place.length);
    return part !== undefined && crc32(part) === place?.checksum ? part : undefined;
  });
}

/** Some bytes of a part, unchecked: whoever asks for them knows how to tell whether they are what was written. */
export function readSlice(file: string, index: number, [at, length]: readonly [number, number]): Buffer | undefined {
  return read(file, (descriptor) => {
    const place = placeOf(descriptor, index);
    if (place === undefined || at + length > place.length) return undefined;
    return readFully(descriptor, place.at + at, length);
  });
}

function read(file: string, from: (descriptor: number) => Buffer | undefined): Buffer | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return undefined;
  }
  try {
    return from(descriptor);
  } catch {
    return undefined;
  } finally {
    closeSync(descriptor);
  }
}

interface PartPlace {
  readonly at: number;
  readonly length: number;
  readonly checksum: number;
}

function placeOf(descriptor: number, index: number): PartPlace | undefined {
  const start = readFully(descriptor, 0, MAGIC.length + 1);
  const count = start?.readUInt8(MAGIC.length) ?? 0;
  if (start?.subarray(0, MAGIC.length).equals(MAGIC) !== true || index >= count || count > MAX_PARTS) return undefined;
  const rows = readFully(descriptor, MAGIC.length + 1, count * ROW_BYTES);
  if (rows === undefined) return undefined;
  let at = MAGIC.length + 1 + rows.length;
  for (let before = 0; before < index; before++) at += lengthAt(rows, before);
  const length = lengthAt(rows, index);
  if (length > MAX_PART_BYTES) return undefined;
  return { at, length, checksum: rows.readUInt32LE(index * ROW_BYTES + LENGTH_BYTES) };
}

function lengthAt(rows: Buffer, index: number): number {
  return Number(rows.readBigUInt64LE(index * ROW_BYTES));
}

/** Undefined where the file ends before. */
function readFully(descriptor: number, at: number, length: number): Buffer | undefined {
  const bytes = Buffer.allocUnsafeSlow(length);
  let filled = 0;
  while (filled < length) {
    const bytesRead = readSync(descriptor, bytes, filled, length - filled, at + filled);
    if (bytesRead === 0) return undefined;
    filled += bytesRead;
  }
  return bytes;
}
