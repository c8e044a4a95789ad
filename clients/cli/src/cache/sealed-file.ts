import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/**
 * A file of parts, each with its length and SHA-256 in the header: magic, number of parts, then for each part eight bytes and
 * thirty-two. What has the digest that its header says was written by this program, whole.
 */
const MAGIC = Buffer.from('AURELIS1', 'latin1');
const LENGTH_BYTES = 8;
const DIGEST_BYTES = 32;
const ROW_BYTES = LENGTH_BYTES + DIGEST_BYTES;
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
    digestOf(part).copy(header, at + LENGTH_BYTES);
  }
  return Buffer.concat([header, ...parts]);
}

/** One part of a sealed file; undefined where the file is not there, not readable, foreign, cut off or damaged. */
export function readPart(file: string, index: number): Buffer | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return undefined;
  }
  try {
    return readFrom(descriptor, index);
  } catch {
    return undefined;
  } finally {
    closeSync(descriptor);
  }
}

function readFrom(descriptor: number, index: number): Buffer | undefined {
  const start = readFully(descriptor, 0, MAGIC.length + 1);
  const count = start?.readUInt8(MAGIC.length) ?? 0;
  if (start?.subarray(0, MAGIC.length).equals(MAGIC) !== true || index >= count || count > MAX_PARTS) return undefined;
  const rows = readFully(descriptor, MAGIC.length + 1, count * ROW_BYTES);
  if (rows === undefined) return undefined;
  let at = MAGIC.length + 1 + rows.length;
  for (let before = 0; before < index; before++) at += lengthAt(rows, before);
  const length = lengthAt(rows, index);
  if (length > MAX_PART_BYTES) return undefined;
  const part = readFully(descriptor, at, length);
  const digest = rows.subarray(index * ROW_BYTES + LENGTH_BYTES, (index + 1) * ROW_BYTES);
  return part !== undefined && digestOf(part).equals(digest) ? part : undefined;
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

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
