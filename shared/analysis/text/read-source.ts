import { SourceText } from './source-text';

export const MAX_FILE_BYTES = 4 * 1024 * 1024;
const BINARY_PROBE_BYTES = 8000;

export type ReadSource = { source: SourceText } | { skip: { reason: string; detail?: string } };

/** Bytes to text, or why they are not a text the engine can read. */
export function readSource(bytes: Uint8Array, maxBytes = MAX_FILE_BYTES): ReadSource {
  if (bytes.length > maxBytes) {
    return { skip: { reason: 'too-large', detail: `${bytes.length} bytes; the limit is ${maxBytes}` } };
  }
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return { skip: { reason: 'encoding', detail: 'UTF-16; only UTF-8 is read' } };
  }
  if (bytes.subarray(0, BINARY_PROBE_BYTES).includes(0)) return { skip: { reason: 'binary' } };
  const content = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes;
  const text = decode(content);
  if (text === undefined) return { skip: { reason: 'encoding', detail: 'not valid UTF-8' } };
  return { source: new SourceText(text, content) };
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // The decoder throws for one reason only: bytes that are not UTF-8.
    return undefined;
  }
}
