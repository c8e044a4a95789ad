import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

import { z } from 'zod';

import { Envelope, toTelemetryItem, type TelemetryItem } from './telemetry-item';

const INFLATED_LIMIT_BYTES = 64 * 1024 * 1024;

/** The answer of `/track`: which items were taken, and why the others were not. */
export interface TrackAnswer {
  readonly itemsReceived: number;
  readonly itemsAccepted: number;
  readonly errors: readonly TrackError[];
}

interface TrackError {
  readonly index: number;
  readonly statusCode: number;
  readonly message: string;
}

/** Reads a body of `/track`, a JSON array or one item a line, and sorts the good items from the bad. */
export async function readTrackBody(
  body: Buffer,
  isGzip: boolean,
  instrumentationKey: string,
): Promise<{ items: TelemetryItem[]; answer: TrackAnswer }> {
  const bytes = isGzip ? await promisify(gunzip)(body, { maxOutputLength: INFLATED_LIMIT_BYTES }) : body;
  const received = parseEnvelopes(bytes.toString());
  const items: TelemetryItem[] = [];
  const errors: TrackError[] = [];
  for (const [index, candidate] of received.entries()) {
    const item = readItem(candidate, instrumentationKey);
    if (typeof item === 'string') errors.push({ index, statusCode: 400, message: item });
    else items.push(item);
  }
  return { items, answer: { itemsReceived: received.length, itemsAccepted: items.length, errors } };
}

function parseEnvelopes(text: string): unknown[] {
  const trimmed = text.trim();
  if (trimmed.startsWith('[')) return z.array(z.unknown()).parse(JSON.parse(trimmed));
  return trimmed
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
}

/** The item, or why it is refused. */
function readItem(candidate: unknown, instrumentationKey: string): TelemetryItem | string {
  const envelope = Envelope.safeParse(candidate);
  if (!envelope.success) {
    return `Invalid telemetry item: ${envelope.error.issues.map(({ path }) => path.join('.')).join(', ')}`;
  }
  if (envelope.data.iKey !== instrumentationKey) return 'Invalid instrumentation key';
  return toTelemetryItem(envelope.data) ?? `Unknown telemetry type '${envelope.data.data.baseType}'`;
}
