import { lstatSync, type BigIntStats } from 'node:fs';

/** What a file system says of a file without opening it. Two equal stamps are of the same bytes. */
export interface FileStamp {
  readonly text: string;
  readonly sizeBytes: number;
}

const NANOSECONDS_PER_MILLISECOND = 1_000_000n;
/** A clock that counts in fractions of a second ticks at least every ten milliseconds. */
const TICK_MS = 50n;
/** Times without a fraction may be of a file system that counts in two seconds. */
const COARSE_TICK_MS = 2_500n;

/**
 * The stamp of a regular file. Undefined where it would not tell whether the file changes: a file that was written within the
 * same tick of the clock may be written once more without another stamp (what git calls racy).
 */
export function stampFile(file: string, now: number = Date.now()): FileStamp | undefined {
  let stats: BigIntStats;
  try {
    stats = lstatSync(file, { bigint: true });
  } catch {
    return undefined;
  }
  const { size, mtimeNs, ctimeNs, ino, dev } = stats;
  if (!stats.isFile() || isRacy(mtimeNs, now) || isRacy(ctimeNs, now)) return undefined;
  return { text: `${size}.${mtimeNs}.${ctimeNs}.${ino}.${dev}`, sizeBytes: Number(size) };
}

function isRacy(timeNs: bigint, now: number): boolean {
  const tickMs = timeNs % (1_000n * NANOSECONDS_PER_MILLISECOND) === 0n ? COARSE_TICK_MS : TICK_MS;
  return timeNs + tickMs * NANOSECONDS_PER_MILLISECOND >= BigInt(now) * NANOSECONDS_PER_MILLISECOND;
}
