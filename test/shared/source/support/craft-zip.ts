import { crc32 } from 'node:zlib';

/** One entry of a zip as its bytes say it, true or not. */
export interface CraftedEntry {
  name: string | Buffer;
  /** What is stored: already deflated when `method` is 8. */
  packed?: Buffer;
  /** What the header claims; else the truth about `packed`. */
  claimedBytes?: number;
  crc?: number;
  method?: number;
  flags?: number;
  unixMode?: number;
  /** Shares the stored bytes of the entry before. */
  overlapsPrevious?: boolean;
}

/** A zip that no honest program writes. */
export function craftZip(entries: readonly CraftedEntry[], { isZip64 = false } = {}): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  let lastOffset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const packed = entry.packed ?? Buffer.alloc(0);
    if (!entry.overlapsPrevious) {
      lastOffset = offset;
      const local = Buffer.concat([localHeader(entry, name, packed), name, packed]);
      locals.push(local);
      offset += local.length;
    }
    centrals.push(centralHeader(entry, name, packed, lastOffset), name);
  }
  const directory = Buffer.concat(centrals);
  const end = endRecord(entries.length, directory.length, offset);
  const zip64 = isZip64 ? zip64EndRecords(entries.length, directory.length, offset) : Buffer.alloc(0);
  return Buffer.concat([...locals, directory, zip64, end]);
}

function fields(entry: CraftedEntry, name: Buffer, packed: Buffer): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(entry.flags ?? 0x800, 2);
  bytes.writeUInt16LE(entry.method ?? 0, 4);
  bytes.writeUInt32LE(entry.crc ?? crc32(packed), 10);
  bytes.writeUInt32LE(packed.length, 14);
  bytes.writeUInt32LE(entry.claimedBytes ?? packed.length, 18);
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
}

function localHeader(entry: CraftedEntry, name: Buffer, packed: Buffer): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields(entry, name, packed)]);
}

function centralHeader(entry: CraftedEntry, name: Buffer, packed: Buffer, offset: number): Buffer {
  const start = Buffer.from('PK\x01\x02\x14\x03', 'latin1');
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(((entry.unixMode ?? 0o100644) << 16) >>> 0, 6);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([start, fields(entry, name, packed), rest]);
}

function endRecord(count: number, directoryBytes: number, directoryOffset: number): Buffer {
  const record = Buffer.alloc(22);
  record.write('PK\x05\x06', 'latin1');
  record.writeUInt16LE(count & 0xffff, 8);
  record.writeUInt16LE(count & 0xffff, 10);
  record.writeUInt32LE(directoryBytes, 12);
  record.writeUInt32LE(directoryOffset, 16);
  return record;
}

function zip64EndRecords(count: number, directoryBytes: number, directoryOffset: number): Buffer {
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(directoryBytes), 40);
  record.writeBigUInt64LE(BigInt(directoryOffset), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(directoryOffset + directoryBytes), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator]);
}
