import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';

const WINDOW_BYTES = 64 * 1024;

/**
 * Hands the zip reader its bytes. Positions come from the archive, and one past the end, or past what a number holds, would
 * throw where nobody can catch it. The directory is read in small pieces that follow each other, so a window is kept.
 */
export class ZipBytes extends RandomAccessReader {
  private window: Buffer = Buffer.alloc(0);
  private windowStart = 0;

  constructor(
    private readonly handle: FileHandle,
    private readonly sizeBytes: number,
  ) {
    super();
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.range(position, length).then(
      (bytes) => {
        bytes.copy(buffer, offset);
        callback(null);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error('Reading failed.', { cause: error })),
    );
  }

  /** File contents are read elsewhere. */
  override _readStreamForRange(): Readable {
    return Readable.from([]);
  }

  private async range(position: number, length: number): Promise<Buffer> {
    const isInside = Number.isSafeInteger(position) && position >= 0 && position + length <= this.sizeBytes;
    if (!isInside) throw new Error('unexpected EOF');
    const start = position - this.windowStart;
    if (start >= 0 && start + length <= this.window.length) return this.window.subarray(start, start + length);
    const wanted = Buffer.alloc(Math.min(Math.max(length, WINDOW_BYTES), this.sizeBytes - position));
    const { bytesRead } = await this.handle.read(wanted, 0, wanted.length, position);
    if (bytesRead < length) throw new Error('unexpected EOF');
    this.window = wanted.subarray(0, bytesRead);
    this.windowStart = position;
    return this.window.subarray(0, length);
  }
}
