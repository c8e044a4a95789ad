import { isUtf8 } from 'node:buffer';

export interface DecodedName {
  text: string;
  isValid: boolean;
}

/** The text of a file name. Bytes that are not UTF-8 are shown as `\xe9`, and such a name is never used to open a file. */
export function decodeName(raw: Uint8Array): DecodedName {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  if (!isUtf8(bytes)) return { text: escapeBytes(bytes), isValid: false };
  const text = bytes.toString('utf8');
  // U+FFFD is what is left of a name that another program failed to decode.
  return { text, isValid: !text.includes('\ufffd') };
}

function escapeBytes(bytes: Buffer): string {
  let text = '';
  for (const byte of bytes) {
    text += byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`;
  }
  return text;
}
