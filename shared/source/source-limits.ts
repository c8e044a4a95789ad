import type { UnpackRoom } from './archive/unpack-room';

const MIB = 1024 * 1024;

/** How much a caller may hand in. Past the size of one file that file is skipped; past any other limit, the whole source is refused. */
export interface SourceLimits {
  /** Size of the archive file itself. */
  maxArchiveBytes: number;
  /** Files and folders together, those that no entry names but a path implies included. */
  maxEntries: number;
  /** Bytes really unpacked or read, never what a header claims. */
  maxTotalBytes: number;
  maxFileBytes: number;
  /** Files that tools write, such as lock files, are larger than what people write. */
  largerFiles?: { maxBytes: number; includes(path: string): boolean };
  /** What all archives that are unpacked at once may take of the disk together; nobody bounds it when absent. */
  unpackRoom?: UnpackRoom;
  /** Unpacked bytes per byte of the archive file. */
  maxCompressionRatio: number;
  /** Characters of a path. */
  maxPathLength: number;
  /** Folders above a file, plus one. */
  maxDepth: number;
}

/**
 * Source code deflates 3 to 10 times, tiny files in a tar up to about 40 times, a bomb about 1,000 times. The total also
 * bounds the temporary disk that a tar.gz needs while it is read.
 */
export const DEFAULT_SOURCE_LIMITS: SourceLimits = {
  maxArchiveBytes: 256 * MIB,
  maxEntries: 50_000,
  maxTotalBytes: 512 * MIB,
  maxFileBytes: 2 * MIB,
  maxCompressionRatio: 200,
  maxPathLength: 1_024,
  maxDepth: 64,
};
