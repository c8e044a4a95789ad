import type { SourceItem } from '../../../../shared/source';

/** Items as short texts: `path`, or `path (reason)` for a skip. */
export async function summary(items: AsyncIterable<SourceItem>): Promise<string[]> {
  const lines: string[] = [];
  for await (const item of items) {
    lines.push(item.kind === 'file' ? item.file.path : `${item.skipped.path} (${item.skipped.reason})`);
  }
  return lines;
}

export async function collect(items: AsyncIterable<SourceItem>): Promise<SourceItem[]> {
  const all: SourceItem[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Comparable by value, whatever kind of byte array an item carries. */
export function plain(items: readonly SourceItem[]): unknown[] {
  return items.map((item) =>
    item.kind === 'file' ? { path: item.file.path, hex: Buffer.from(item.file.bytes).toString('hex') } : item.skipped,
  );
}
