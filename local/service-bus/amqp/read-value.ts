import { ServiceBusError } from '../service-bus-error';

/** A piece of an encoded message: bytes `start` (inclusive) to `end` (exclusive). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Section extends Span {
  readonly code: number;
  /** Where the value behind the descriptor starts. */
  readonly valueStart: number;
}

export type Primitive = string | number | bigint | boolean | Buffer | null;

/** The top-level sections of a message, in order. */
export function readSections(buffer: Buffer): Section[] {
  const sections: Section[] = [];
  let position = 0;
  while (position < buffer.length) {
    if (buffer[position] !== 0x00) throw malformed('a message section without descriptor');
    const valueStart = valueEnd(buffer, position + 1);
    const code = readPrimitive(buffer, position + 1);
    if (typeof code !== 'number') throw malformed('a section descriptor that is not a number');
    const end = valueEnd(buffer, valueStart);
    sections.push({ code, start: position, valueStart, end });
    position = end;
  }
  return sections;
}

/** The items of a list, or the alternating keys and values of a map. */
export function readItems(buffer: Buffer, start: number): Span[] {
  const constructor = byteAt(buffer, start);
  if (constructor === 0x45) return [];
  const isShort = constructor === 0xc0 || constructor === 0xc1;
  if (!isShort && constructor !== 0xd0 && constructor !== 0xd1) throw malformed('a list or map expected');
  if (valueEnd(buffer, start) < start + (isShort ? 3 : 9)) throw malformed('a list or map without its count');
  const count = isShort ? byteAt(buffer, start + 2) : buffer.readUInt32BE(start + 5);
  const items: Span[] = [];
  let position = start + (isShort ? 3 : 9);
  for (let index = 0; index < count; index++) {
    const end = valueEnd(buffer, position);
    items.push({ start: position, end });
    position = end;
  }
  return items;
}

/** Where the value that starts at `start` ends; refuses one that runs over the buffer. */
export function valueEnd(buffer: Buffer, start: number): number {
  let position = start;
  while (byteAt(buffer, position) === 0x00) position = valueEnd(buffer, position + 1);
  const end = position + 1 + payloadLength(buffer, position);
  if (end > buffer.length) throw malformed('a value longer than the message');
  return end;
}

/** Reads what Service Bus looks at; types it never inspects come back as their raw bytes. */
export function readPrimitive(buffer: Buffer, start: number): Primitive {
  const end = valueEnd(buffer, start);
  const read = READERS.get(byteAt(buffer, start));
  return read === undefined ? buffer.subarray(start, end) : read(buffer, start + 1, end);
}

type Reader = (buffer: Buffer, payload: number, end: number) => Primitive;

const readByte: Reader = (buffer, payload) => buffer.readUInt8(payload);
const readSignedByte: Reader = (buffer, payload) => buffer.readInt8(payload);
const readSigned64: Reader = (buffer, payload) => narrow(buffer.readBigInt64BE(payload));

/** By constructor, in the order of the AMQP specification. */
const READERS: ReadonlyMap<number, Reader> = new Map<number, Reader>([
  [0x40, () => null],
  [0x56, (buffer, payload) => buffer[payload] === 1],
  [0x41, () => true],
  [0x42, () => false],
  [0x50, readByte],
  [0x60, (buffer, payload) => buffer.readUInt16BE(payload)],
  [0x70, (buffer, payload) => buffer.readUInt32BE(payload)],
  [0x52, readByte],
  [0x43, () => 0],
  [0x80, (buffer, payload) => narrow(buffer.readBigUInt64BE(payload))],
  [0x53, readByte],
  [0x44, () => 0],
  [0x51, readSignedByte],
  [0x61, (buffer, payload) => buffer.readInt16BE(payload)],
  [0x71, (buffer, payload) => buffer.readInt32BE(payload)],
  [0x54, readSignedByte],
  [0x81, readSigned64],
  [0x55, readSignedByte],
  [0x83, readSigned64],
  [0xa0, (buffer, payload, end) => buffer.subarray(payload + 1, end)],
  [0xb0, (buffer, payload, end) => buffer.subarray(payload + 4, end)],
  [0xa1, (buffer, payload, end) => buffer.toString('utf8', payload + 1, end)],
  [0xb1, (buffer, payload, end) => buffer.toString('utf8', payload + 4, end)],
  [0xa3, (buffer, payload, end) => buffer.toString('utf8', payload + 1, end)],
  [0xb3, (buffer, payload, end) => buffer.toString('utf8', payload + 4, end)],
]);

/** The high half byte of an AMQP constructor says how its length is written. */
function payloadLength(buffer: Buffer, start: number): number {
  switch (byteAt(buffer, start) >>> 4) {
    case 0x4:
      return 0;
    case 0x5:
      return 1;
    case 0x6:
      return 2;
    case 0x7:
      return 4;
    case 0x8:
      return 8;
    case 0x9:
      return 16;
    case 0xa:
    case 0xc:
    case 0xe:
      return 1 + byteAt(buffer, start + 1);
    case 0xb:
    case 0xd:
    case 0xf:
      if (start + 5 > buffer.length) throw malformed('a length cut short');
      return 4 + buffer.readUInt32BE(start + 1);
    default:
      throw malformed('an unknown type');
  }
}

function byteAt(buffer: Buffer, position: number): number {
  const byte = buffer[position];
  if (byte === undefined) throw malformed('a value cut short');
  return byte;
}

function narrow(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function malformed(what: string): ServiceBusError {
  return new ServiceBusError('amqp:decode-error', `The message cannot be decoded: it has ${what}.`);
}
