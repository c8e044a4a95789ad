export type ArchiveFormat = 'zip' | 'tar' | 'tar.gz';

/** Tells an archive by its first bytes, never by its name. A tar shows itself at byte 257, so at least 265 bytes are needed. */
export function detectArchiveFormat(head: Uint8Array): ArchiveFormat | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  if (ZIP_STARTS.includes(bytes.toString('latin1', 0, 4))) return 'zip';
  if (bytes.toString('latin1', 0, 3) === '\x1f\x8b\x08') return 'tar.gz';
  if (USTAR.test(bytes.toString('latin1', 257, 265))) return 'tar';
  return undefined;
}

/** A first entry, or the end record of an archive without entries. */
const ZIP_STARTS = ['PK\x03\x04', 'PK\x05\x06'];

/** POSIX and GNU. */
const USTAR = /^ustar(\x0000|  \x00)/;
