import type { AppendBlobClient, BlobClient, ContainerClient } from '@azure/storage-blob';
import { LRUCache } from 'lru-cache';
import {
  collectLines,
  daysBetween,
  decodePlace,
  encodePlace,
  SegmentTail,
  segmentName,
  unknownCursor,
  type AuditEntry,
  type AuditLog,
  type AuditQuery,
} from '../../audit';
import type { ProductEvent } from '../../contracts';
import { AurelisError } from '../../kernel';
import { blobStatus, throwBlobError } from './blob-errors';
import type { BlobService } from './blob-service';

const ATTEMPTS = 20;
const KNOWN_SEGMENTS = 16;
const CHUNK_BYTES = 1024 * 1024;
/** How much a page looks through for what it wants. */
const PAGE_BYTES = 8 * CHUNK_BYTES;

/**
 * The audit log in append blobs of the container `audit`. A line is appended at a position that has to be the end: whoever was not the
 * first learns of it, reads what came meanwhile and looks again. So an event is there once, and every line knows the one before it,
 * however many instances write. Nothing is ever changed or removed; in Azure the container allows nothing else.
 */
export function createBlobAuditLog(service: BlobService): AuditLog {
  const container = service.container('audit');
  const tails = new LRUCache<string, SegmentTail>({ max: KNOWN_SEGMENTS });

  async function tailOf(name: string): Promise<SegmentTail> {
    const known = tails.get(name);
    if (known !== undefined) return known;
    const tail = new SegmentTail();
    const blob = container.getAppendBlobClient(name);
    await blob.createIfNotExists({ blobHTTPHeaders: { blobContentType: 'application/x-ndjson' } });
    await catchUp(blob, tail);
    tails.set(name, tail);
    return tail;
  }

  async function append(event: ProductEvent): Promise<boolean> {
    let part = 1;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const name = segmentName(event, part);
      const tail = await tailOf(name);
      if (tail.has(event.id)) return false;
      if (tail.isFull) {
        part += 1;
        continue;
      }
      const line = tail.next(event);
      const blob = container.getAppendBlobClient(name);
      if (await isAppended(blob, line, tail.sizeBytes)) {
        await catchUp(blob, tail, tail.sizeBytes + line.length);
        return true;
      }
      await catchUp(blob, tail);
    }
    throw new AurelisError('UPSTREAM_UNAVAILABLE', 'The audit log is busy. Try again shortly.', {
      retryAfterSeconds: 1,
    });
  }

  return {
    append: (event) => append(event).catch((error: unknown) => throwBlobError(error, 'The container is missing.')),
    read: (query) =>
      read(container, query).catch((error: unknown) => throwBlobError(error, 'The container is missing.')),
  };
}

/** False when the blob no longer ends where the line belongs. */
async function isAppended(blob: AppendBlobClient, line: Buffer, appendPosition: number): Promise<boolean> {
  try {
    await blob.appendBlock(line, line.length, { conditions: { appendPosition } });
    return true;
  } catch (error) {
    if (blobStatus(error) === 412) return false;
    throw error;
  }
}

/** Reads what was appended behind what is known, at most up to `end`. */
async function catchUp(blob: AppendBlobClient, tail: SegmentTail, end?: number): Promise<void> {
  const until = end ?? (await blob.getProperties()).contentLength ?? 0;
  // Two calls of this instance may both be reading: each takes in what the other has not.
  for (let from = tail.sizeBytes; from < until; from = tail.sizeBytes) {
    const bytes = await blob.downloadToBuffer(from, until - from);
    if (tail.sizeBytes === from) tail.absorb(bytes);
  }
}

async function read(container: ContainerClient, query: AuditQuery): ReturnType<AuditLog['read']> {
  const start = decodePlace(query.cursor);
  const folder = `${query.tenantId}/`;
  const items: AuditEntry[] = [];
  let budget = PAGE_BYTES;
  for (const day of daysBetween(later(query.from, start?.segment.slice(0, 10)), query.to)) {
    for await (const { name, properties } of container.listBlobsFlat({ prefix: `${folder}${day}/` })) {
      const segment = name.slice(folder.length);
      if (start !== undefined && segment < start.segment) continue;
      const size = properties.contentLength ?? 0;
      let offset = segment === start?.segment ? await startOfLine(container.getBlobClient(name), start.offset) : 0;
      while (offset < size) {
        if (items.length >= query.limit || budget <= 0) return { items, nextCursor: encodePlace({ segment, offset }) };
        const length = Math.min(CHUNK_BYTES, size - offset);
        const bytes = await container.getBlobClient(name).downloadToBuffer(offset, length);
        const collected = collectLines(bytes, query, query.limit - items.length);
        items.push(...collected.items);
        offset += collected.readBytes;
        budget -= length;
      }
    }
  }
  return { items, nextCursor: undefined };
}

/** The place as it is, if a line starts there. */
async function startOfLine(blob: BlobClient, offset: number): Promise<number> {
  if (offset === 0) return offset;
  const before = await blob.downloadToBuffer(offset - 1, 1).catch((error: unknown) => {
    throw blobStatus(error) === 416 ? unknownCursor() : error;
  });
  if (before[0] !== 0x0a) throw unknownCursor();
  return offset;
}

function later(day: string, other: string | undefined): string {
  return other !== undefined && other > day ? other : day;
}
