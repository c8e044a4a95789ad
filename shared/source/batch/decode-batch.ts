import { isUtf8 } from 'node:buffer';
import { crc32, inflateRawSync } from 'node:zlib';
import { AurelisError } from '../../kernel';
import type { SourceFile } from '../source-item';
import { BATCH_FORMAT } from './batch-format';

/** The files of a stored batch. Their bytes share one buffer. */
export function decodeBatch(bytes: Uint8Array): SourceFile[] {
  const content = unpack(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const reader = new BatchReader(content);
  const files: SourceFile[] = [];
  const fileCount = reader.number();
  for (let index = 0; index < fileCount; index++) {
    files.push({ path: reader.text(), bytes: reader.bytes() });
  }
  reader.end();
  return files;
}

function unpack(stored: Buffer): Buffer {
  const { magic, version, versionAt, lengthAt, checksumAt, headerBytes, maxContentBytes } = BATCH_FORMAT;
  if (stored.length < headerBytes) throw unreadable('it is cut off');
  if (!stored.subarray(0, magic.length).equals(magic)) throw unreadable('it is not a batch');
  if (stored.readUInt32LE(versionAt) !== version) throw unreadable('it was written by another version');
  const length = stored.readUInt32LE(lengthAt);
  if (length > maxContentBytes) throw unreadable('it is too large');
  const content = inflate(stored.subarray(headerBytes), length);
  if (content.length !== length) throw unreadable('it is cut off');
  if (crc32(content) !== stored.readUInt32LE(checksumAt)) throw unreadable('its checksum does not match');
  return content;
}

function inflate(packed: Buffer, length: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(length, 1) });
  } catch (error) {
    throw unreadable('it is damaged or cut off', error);
  }
}

class BatchReader {
  private position = 0;

  constructor(private readonly content: Buffer) {}

  number(): number {
    return this.take(4).readUInt32LE();
  }

  bytes(): Buffer {
    return this.take(this.number());
  }

  text(): string {
    const bytes = this.bytes();
    if (!isUtf8(bytes)) throw unreadable('a path in it is not text');
    return bytes.toString('utf8');
  }

  end(): void {
    if (this.position !== this.content.length) throw unreadable('it holds more than it says');
  }

  private take(length: number): Buffer {
    const end = this.position + length;
    if (end > this.content.length) throw unreadable('it is cut off');
    const taken = this.content.subarray(this.position, end);
    this.position = end;
    return taken;
  }
}

/** Doing it again reads the same bytes, so the message that led here is parked. */
function unreadable(why: string, cause?: unknown): AurelisError {
  return new AurelisError('VALIDATION_ERROR', `The stored batch cannot be read: ${why}.`, { cause });
}
