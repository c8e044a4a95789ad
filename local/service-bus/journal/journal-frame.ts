import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { type JournalEntry, JournalOperation } from './journal-operation';

/** length of the payload, CRC-32 of the payload, then the payload: length of the JSON, the JSON, the data it counts. */
const FRAME_HEAD_BYTES = 8;
const JSON_LENGTH_BYTES = 4;

const FrameJson = z.array(z.tuple([JournalOperation, z.int()]));

export interface ReadFrames {
  readonly frames: readonly (readonly JournalEntry[])[];
  /** Where the last whole frame ends; what follows is a torn tail. */
  readonly end: number;
}

/** Entries of one frame are kept or lost together. */
export function writeFrame(entries: readonly JournalEntry[]): Buffer[] {
  const json = Buffer.from(JSON.stringify(entries.map(({ operation, data }) => [operation, data?.length ?? 0])));
  const jsonLength = Buffer.allocUnsafe(JSON_LENGTH_BYTES);
  jsonLength.writeUInt32BE(json.length);
  const payload: Buffer[] = [jsonLength, json];
  for (const { data } of entries) if (data !== undefined) payload.push(data);
  const head = Buffer.allocUnsafe(FRAME_HEAD_BYTES);
  let length = 0;
  let checksum = 0;
  for (const part of payload) {
    length += part.length;
    checksum = crc32(part, checksum);
  }
  head.writeUInt32BE(length, 0);
  head.writeUInt32BE(checksum, 4);
  return [head, ...payload];
}

export function readFrames(bytes: Buffer): ReadFrames {
  const frames: JournalEntry[][] = [];
  let position = 0;
  while (position + FRAME_HEAD_BYTES <= bytes.length) {
    const start = position + FRAME_HEAD_BYTES;
    const end = start + bytes.readUInt32BE(position);
    if (end > bytes.length) break;
    const payload = bytes.subarray(start, end);
    if (end === start || crc32(payload) !== bytes.readUInt32BE(position + 4)) {
      if (end === bytes.length || isBlank(bytes.subarray(position))) break;
      // A kill leaves a short last frame. A bad frame before others is damage, and cutting there would lose what follows.
      throw new Error(`The Service Bus journal is damaged at byte ${position}.`);
    }
    frames.push(readPayload(payload));
    position = end;
  }
  return { frames, end: position };
}

/** A power cut may leave a file longer than what was written to it. */
function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0);
}

function readPayload(payload: Buffer): JournalEntry[] {
  const jsonEnd = JSON_LENGTH_BYTES + payload.readUInt32BE(0);
  const json: unknown = JSON.parse(payload.toString('utf8', JSON_LENGTH_BYTES, jsonEnd));
  const entries: JournalEntry[] = [];
  let position = jsonEnd;
  for (const [operation, dataLength] of FrameJson.parse(json)) {
    const data = payload.subarray(position, position + dataLength);
    position += dataLength;
    entries.push(dataLength === 0 ? { operation } : { operation, data });
  }
  return entries;
}
