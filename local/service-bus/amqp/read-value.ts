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
  const constructor = buffer.readUInt8(start);
  if (constructor === 0x45) return [];
  const isShort = constructor === 0xc0 || constructor === 0xc1;
  if (!isShort && constructor !== 0xd0 && constructor !== 0xd1) throw malformed('a list or map expected');
  const count = isShort ? buffer.readUInt8(start + 2) : buffer.readUInt32BE(start + 5);
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
  const constructor = byteAt(buffer, start);
  switch (constructor) {
    case 0x40:
      return null;
    case 0x41:
      return true;
    case 0x42:
      return false;
    case 0x56:
      return buffer[start + 1] === 1;
    case 0x43:
    case 0x44:
      return 0;
    case 0x50:
    case 0x52:
    case 0x53:
      return buffer.readUInt8(start + 1);
    case 0x51:
    case 0x54:
    case 0x55:
      return buffer.readInt8(start + 1);
    case 0x60:
      return buffer.readUInt16BE(start + 1);
    case 0x61:
      return buffer.readInt16BE(start + 1);
    case 0x70:
      return buffer.readUInt32BE(start + 1);
    case 0x71:
      return buffer.readInt32BE(start + 1);
    case 0x80:
      return narrow(buffer.readBigUInt64BE(start + 1));
    case 0x81:
    case 0x83:
      return narrow(buffer.readBigInt64BE(start + 1));
    case 0xa1:
    case 0xa3:
      return buffer.toString('utf8', start + 2, end);
    case 0xb1:
    case 0xb3:
      return buffer.toString('utf8', start + 5, end);
    case 0xa0:
      return buffer.subarray(start + 2, end);
    case 0xb0:
      return buffer.subarray(start + 5, end);
    default:
      return buffer.subarray(start, end);
  }
}

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
