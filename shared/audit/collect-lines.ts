import type { AuditEntry, AuditQuery } from './ports';
import { parseLine } from './segment';

export interface CollectedLines {
  items: AuditEntry[];
  /** Bytes of the lines that were looked at. */
  readBytes: number;
}

/** Entries of whole lines in `bytes` that the query wants, until there are `limit`; a line that is cut off is left for the next read. */
export function collectLines(bytes: Buffer, { type }: Pick<AuditQuery, 'type'>, limit: number): CollectedLines {
  const items: AuditEntry[] = [];
  let readBytes = 0;
  while (items.length < limit) {
    const end = bytes.indexOf(0x0a, readBytes);
    if (end < 0) break;
    const entry = parseLine(bytes.toString('utf8', readBytes, end));
    readBytes = end + 1;
    if (type === undefined || entry.event.type === type) items.push(entry);
  }
  return { items, readBytes };
}
