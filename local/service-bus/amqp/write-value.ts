/** AMQP values as bytes. The broker writes its own header and annotations; all else passes through as it was sent. */

const NULL = Buffer.from([0x40]);
const TRUE = Buffer.from([0x41]);
const FALSE = Buffer.from([0x42]);

export function writeNull(): Buffer {
  return NULL;
}

export function writeBoolean(value: boolean): Buffer {
  return value ? TRUE : FALSE;
}

export function writeUbyte(value: number): Buffer {
  return Buffer.from([0x50, value]);
}

export function writeUint(value: number): Buffer {
  if (value < 256) return Buffer.from([0x52, value]);
  const buffer = Buffer.allocUnsafe(5);
  buffer[0] = 0x70;
  buffer.writeUInt32BE(value, 1);
  return buffer;
}

export function writeInt(value: number): Buffer {
  const buffer = Buffer.allocUnsafe(5);
  buffer[0] = 0x71;
  buffer.writeInt32BE(value, 1);
  return buffer;
}

export function writeLong(value: number): Buffer {
  return write64(0x81, value);
}

export function writeTimestamp(epochMs: number): Buffer {
  return write64(0x83, epochMs);
}

export function writeString(value: string): Buffer {
  return writeText(0xa1, value);
}

export function writeSymbol(value: string): Buffer {
  return writeText(0xa3, value);
}

export function writeList(items: readonly Buffer[]): Buffer {
  return writeCompound(0xd0, items);
}

/** `items` alternates keys and values. */
export function writeMap(items: readonly Buffer[]): Buffer {
  return writeCompound(0xd1, items);
}

/** A message section: a value described by a small numeric code. */
export function writeSection(code: number, value: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x00, 0x53, code]), value]);
}

function write64(constructor: number, value: number): Buffer {
  const buffer = Buffer.allocUnsafe(9);
  buffer[0] = constructor;
  buffer.writeBigInt64BE(BigInt(value), 1);
  return buffer;
}

function writeText(shortConstructor: number, value: string): Buffer {
  const text = Buffer.from(value, 'utf8');
  if (text.length < 256) return Buffer.concat([Buffer.from([shortConstructor, text.length]), text]);
  const head = Buffer.allocUnsafe(5);
  // The long form of every variable-width type is 0x10 above its short one.
  head[0] = shortConstructor + 0x10;
  head.writeUInt32BE(text.length, 1);
  return Buffer.concat([head, text]);
}

function writeCompound(constructor: number, items: readonly Buffer[]): Buffer {
  let length = 4;
  for (const item of items) length += item.length;
  const head = Buffer.allocUnsafe(9);
  head[0] = constructor;
  head.writeUInt32BE(length, 1);
  head.writeUInt32BE(items.length, 5);
  return Buffer.concat([head, ...items]);
}
