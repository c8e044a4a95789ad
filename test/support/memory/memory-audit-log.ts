import {
  collectLines,
  decodePlace,
  encodePlace,
  SegmentTail,
  segmentName,
  unknownCursor,
  type AuditEntry,
  type AuditLog,
} from '../../../shared/audit';

export interface MemoryAuditLog extends AuditLog {
  /** Text of every segment by its name. */
  segments(): Map<string, string>;
}

export function memoryAuditLog(): MemoryAuditLog {
  const tails = new Map<string, SegmentTail>();
  const texts = new Map<string, string>();
  return {
    segments: () => texts,
    async append(event) {
      const name = segmentName(event, 1);
      const tail = tails.get(name) ?? new SegmentTail();
      tails.set(name, tail);
      if (tail.has(event.id)) return false;
      const line = tail.next(event);
      tail.absorb(line);
      texts.set(name, `${texts.get(name) ?? ''}${line.toString('utf8')}`);
      return true;
    },
    async read(query) {
      const start = decodePlace(query.cursor);
      const items: AuditEntry[] = [];
      for (const name of [...texts.keys()].toSorted()) {
        const [tenantId, day = '', file = ''] = name.split('/');
        const segment = `${day}/${file}`;
        if (tenantId !== query.tenantId || day < query.from || day > query.to) continue;
        if (start !== undefined && segment < start.segment) continue;
        const bytes = Buffer.from(texts.get(name) ?? '');
        const offset = segment === start?.segment ? start.offset : 0;
        if (offset > 0 && bytes[offset - 1] !== 0x0a) throw unknownCursor();
        const collected = collectLines(bytes.subarray(offset), query, query.limit - items.length);
        items.push(...collected.items);
        if (offset + collected.readBytes < bytes.length) {
          return { items, nextCursor: encodePlace({ segment, offset: offset + collected.readBytes }) };
        }
      }
      return { items, nextCursor: undefined };
    },
  };
}
