import { text } from 'node:stream/consumers';
import { openPromise } from 'yauzl';
import { AurelisError } from '../../kernel';

export interface ZipLimits {
  readonly maxEntries: number;
  /** Of all records together, unpacked. */
  readonly maxTotalBytes: number;
  readonly maxRecordBytes: number;
}

export const DEFAULT_ZIP_LIMITS: ZipLimits = {
  maxEntries: 1_000_000,
  maxTotalBytes: 4 * 1024 ** 3,
  maxRecordBytes: 8 * 1024 ** 2,
};

/** The JSON records of an export, one at a time: the texts of all of them need not fit into memory. */
export async function* readOsvZip(file: string, limits: ZipLimits, signal?: AbortSignal): AsyncGenerator<string> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false }).catch((error: unknown) => {
    throw new AurelisError('VALIDATION_ERROR', 'The file of advisories is no zip, or is damaged.', { cause: error });
  });
  try {
    if (zip.entryCount > limits.maxEntries) throw tooLarge();
    let [entries, totalBytes] = [0, 0];
    for await (const entry of zip.eachEntry()) {
      signal?.throwIfAborted();
      entries += 1;
      if (entries > limits.maxEntries) throw tooLarge();
      if (!entry.fileName.endsWith('.json')) continue;
      // The reader ends with an error when an entry unpacks to more than it claims.
      totalBytes += entry.uncompressedSize;
      if (entry.uncompressedSize > limits.maxRecordBytes || totalBytes > limits.maxTotalBytes) throw tooLarge();
      yield await text(await zip.openReadStreamPromise(entry));
    }
  } finally {
    zip.close();
  }
}

function tooLarge(): AurelisError {
  return new AurelisError('PAYLOAD_TOO_LARGE', 'The file of advisories holds more than may be read.');
}
