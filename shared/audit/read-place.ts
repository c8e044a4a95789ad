import { AurelisError } from '../kernel';

/** Where in a tenant's log a page starts: a segment below the tenant's folder, and a byte in it. */
export interface ReadPlace {
  segment: string;
  offset: number;
}

const PLACE = /^(\d{4}-\d\d-\d\d\/\d\d-\d{3}\.jsonl)@(\d{1,12})$/;

export function encodePlace({ segment, offset }: ReadPlace): string {
  return Buffer.from(`${segment}@${offset}`).toString('base64url');
}

/** Throws VALIDATION_ERROR for what is no cursor of ours; it never names a tenant. */
export function decodePlace(cursor: string | undefined): ReadPlace | undefined {
  if (cursor === undefined) return undefined;
  const [, segment, offset] = PLACE.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (segment !== undefined && offset !== undefined) return { segment, offset: Number(offset) };
  throw unknownCursor();
}

export function unknownCursor(): AurelisError {
  return new AurelisError('VALIDATION_ERROR', 'The cursor is not one this list gave out.', {
    details: [{ field: 'cursor', issue: 'is not known' }],
  });
}

const DAY_MS = 86_400_000;

/** Days from the first to the last, both included. */
export function* daysBetween(from: string, to: string): Generator<string> {
  for (let time = Date.parse(from); time <= Date.parse(to); time += DAY_MS) {
    yield new Date(time).toISOString().slice(0, 10);
  }
}
