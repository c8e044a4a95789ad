/** A line with code in it, whatever its white space and comments. */
export interface CloneLine {
  readonly line: number;
  /** Of its tokens, 32 bits. */
  readonly hash: number;
  readonly tokens: number;
  /** Behind the last token, counted from 1. */
  readonly endColumn: number;
}

const MAX_BYTES_PER_LINE = 4 + 5 + 5 + 5;
const HASH_BYTES = 4;

/** About 10 bytes a line as text: a repository of millions of lines stays in tens of megabytes. */
export function encodeCloneLines(lines: readonly CloneLine[]): string {
  const bytes = Buffer.allocUnsafe(lines.length * MAX_BYTES_PER_LINE);
  let at = 0;
  let previousLine = 0;
  for (const { line, hash, tokens, endColumn } of lines) {
    // By hand: the checks of Buffer's own way cost more than the rest, for every line of every file.
    bytes[at++] = hash;
    bytes[at++] = hash >>> 8;
    bytes[at++] = hash >>> 16;
    bytes[at++] = hash >>> 24;
    at = writeNumber(bytes, at, line - previousLine);
    at = writeNumber(bytes, at, tokens);
    at = writeNumber(bytes, at, endColumn);
    previousLine = line;
  }
  return bytes.toString('base64', 0, at);
}

/** Calls `onLine` for each line; what was cut off at the end is left out. */
export function decodeCloneLines(text: string, onLine: (line: CloneLine) => void): void {
  const bytes = Buffer.from(text, 'base64');
  const position = { at: 0 };
  let line = 0;
  while (position.at + HASH_BYTES < bytes.length) {
    const hash = bytes.readInt32LE(position.at);
    position.at += HASH_BYTES;
    line += readNumber(bytes, position);
    onLine({ line, hash, tokens: readNumber(bytes, position), endColumn: readNumber(bytes, position) });
  }
}

/** Seven bits a byte, the lowest first; the highest bit says that more follow. */
function writeNumber(bytes: Buffer, start: number, number: number): number {
  let at = start;
  let rest = number;
  while (rest > 127) {
    bytes[at++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  bytes[at++] = rest;
  return at;
}

function readNumber(bytes: Buffer, position: { at: number }): number {
  let number = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = bytes[position.at++] ?? 0;
    number |= (byte & 127) << shift;
    if (byte < 128) break;
  }
  return number;
}
