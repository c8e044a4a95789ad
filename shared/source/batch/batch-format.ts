/**
 * A stored batch: a header, then deflated content. The header is `ABAT`, the version, and the length and CRC-32 of the content
 * before it was deflated. The content is the number of files, then for each the length and bytes of its path and of its text.
 * Numbers are four bytes, little-endian.
 */
export const BATCH_FORMAT = {
  magic: Buffer.from('ABAT', 'latin1'),
  version: 1,
  versionAt: 4,
  lengthAt: 8,
  checksumAt: 12,
  headerBytes: 16,
  /** Far above any batch we cut; bounds the memory that a damaged or foreign header can ask for. */
  maxContentBytes: 256 * 1024 * 1024,
} as const;
