import { AurelisError } from '../kernel';
import type { KnownItem, SourceFile, SourceItem } from './source-item';

export interface TakeFilesOptions {
  isTaken: (path: string) => boolean;
  take: (file: SourceFile) => void;
  /** Of all that is taken together. */
  maxBytes: number;
}

/** Takes files out of a stream that are read beside the source; the others go on. */
export async function* takeFiles<Item extends SourceItem | KnownItem>(
  items: AsyncIterable<Item>,
  { isTaken, take, maxBytes }: TakeFilesOptions,
): AsyncGenerator<Item> {
  let bytes = 0;
  for await (const item of items) {
    if (item.kind !== 'file' || !isTaken(item.file.path)) {
      yield item;
      continue;
    }
    bytes += item.file.bytes.length;
    if (bytes > maxBytes) {
      throw new AurelisError('PAYLOAD_TOO_LARGE', `The reports to import have more than ${maxBytes} bytes together.`);
    }
    take(item.file);
  }
}
