import type { SourceLimits } from '../source-limits';
import { archiveTooLarge } from './archive-errors';

/** Below this a high ratio is harmless, and ordinary for many small files that are alike. */
const RATIO_APPLIES_FROM_BYTES = 16 * 1024 * 1024;

/**
 * Counts the bytes that really come out of an archive. The ratio is taken over the whole file: entries of a bomb may share
 * the same packed bytes, which a ratio per entry would miss.
 */
export class UnpackMeter {
  private totalBytes = 0;

  constructor(
    private readonly archiveBytes: number,
    private readonly limits: SourceLimits,
  ) {}

  add(bytes: number): void {
    this.totalBytes += bytes;
    this.checkRatio(this.totalBytes);
    if (this.totalBytes > this.limits.maxTotalBytes) {
      throw archiveTooLarge(`it unpacks to more than ${this.limits.maxTotalBytes} bytes`);
    }
  }

  /** An archive that itself claims an impossible ratio needs no unpacking to be refused. */
  checkRatio(totalBytes: number): void {
    if (totalBytes <= RATIO_APPLIES_FROM_BYTES) return;
    if (totalBytes <= this.archiveBytes * this.limits.maxCompressionRatio) return;
    throw archiveTooLarge(`it unpacks to more than ${this.limits.maxCompressionRatio} times its size`);
  }
}
