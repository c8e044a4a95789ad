import { z } from 'zod';
import { ProductEvent } from '../contracts';
import { sha256 } from '../kernel';
import type { AuditEntry } from './ports';

const NO_LINE = '0'.repeat(64);

/** Below the 50,000 blocks an append blob may have. */
const MAX_LINES = 40_000;

const Line = z.strictObject({ sequence: z.int().positive(), previous: z.string().length(64), event: ProductEvent });

/** One log per tenant, hour and part: an event belongs to the hour it occurred in, so that it is looked for in one place alone. */
export function segmentName({ tenant_id, occurred_at }: ProductEvent, part: number): string {
  const time = new Date(occurred_at).toISOString();
  return `${tenant_id}/${time.slice(0, 10)}/${time.slice(11, 13)}-${String(part).padStart(3, '0')}.jsonl`;
}

/** What has to be known of a segment to add to it: how long it is, how it ends, and what it holds. */
export class SegmentTail {
  sizeBytes = 0;
  private lines = 0;
  private lastHash = NO_LINE;
  private readonly ids = new Set<string>();

  get isFull(): boolean {
    return this.lines >= MAX_LINES;
  }

  has(eventId: string): boolean {
    return this.ids.has(eventId);
  }

  /** The line that would follow. */
  next(event: ProductEvent): Buffer {
    const entry: AuditEntry = { sequence: this.lines + 1, previous: this.lastHash, event };
    return Buffer.from(`${JSON.stringify(entry)}\n`, 'utf8');
  }

  /** Takes in whole lines that follow what is known. */
  absorb(bytes: Buffer): void {
    for (const text of bytes.toString('utf8').split('\n')) {
      if (text === '') continue;
      this.ids.add(parseLine(text).event.id);
      this.lastHash = sha256(text);
      this.lines += 1;
    }
    this.sizeBytes += bytes.length;
  }
}

export function parseLine(text: string): AuditEntry {
  return Line.parse(JSON.parse(text));
}

/** The lines of a segment from its start that do not follow from each other: none, unless somebody has changed it. */
export function brokenLines(text: string): number[] {
  const broken: number[] = [];
  let previous = NO_LINE;
  for (const [index, line] of text.split('\n').filter(Boolean).entries()) {
    const entry = parseLine(line);
    if (entry.previous !== previous || entry.sequence !== index + 1) broken.push(index + 1);
    previous = sha256(line);
  }
  return broken;
}
