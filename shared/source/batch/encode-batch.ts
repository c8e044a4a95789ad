import { crc32, deflateRawSync } from 'node:zlib';
import { AurelisError } from '../../kernel';
import type { SourceFile } from '../source-item';
import { BATCH_FORMAT } from './batch-format';

/** The bytes under which a batch is stored; the same files give the same bytes. */
export function encodeBatch(files: readonly SourceFile[]): Buffer {
  const parts = [uint32(files.length)];
  for (const { path, bytes } of files) {
    const pathBytes = Buffer.from(path, 'utf8');
    parts.push(
      uint32(pathBytes.length),
      pathBytes,
      uint32(bytes.length),
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    );
  }
  const content = Buffer.concat(parts);
  if (content.length > BATCH_FORMAT.maxContentBytes) {
    throw new AurelisError('PAYLOAD_TOO_LARGE', 'The files are too large for one batch.');
  }

  const header = Buffer.alloc(BATCH_FORMAT.headerBytes);
  BATCH_FORMAT.magic.copy(header);
  header.writeUInt32LE(BATCH_FORMAT.version, BATCH_FORMAT.versionAt);
  header.writeUInt32LE(content.length, BATCH_FORMAT.lengthAt);
  header.writeUInt32LE(crc32(content), BATCH_FORMAT.checksumAt);
  return Buffer.concat([header, deflateRawSync(content, { level: 1 })]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
