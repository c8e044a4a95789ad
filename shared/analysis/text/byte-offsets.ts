/** Translates offsets into UTF-8 bytes to offsets into the UTF-16 text made from them. */
export class ByteOffsets {
  readonly #utf16: Uint32Array | undefined;

  constructor(bytes: Uint8Array, textLength: number) {
    // In plain ASCII both are the same, and most files are plain ASCII.
    if (bytes.length !== textLength) this.#utf16 = utf16Offsets(bytes);
  }

  toUtf16(byteOffset: number): number {
    return this.#utf16?.[Math.min(byteOffset, this.#utf16.length - 1)] ?? byteOffset;
  }
}

function utf16Offsets(bytes: Uint8Array): Uint32Array {
  const offsets = new Uint32Array(bytes.length + 1);
  let utf16 = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    offsets[at] = utf16;
    // Counted at the last byte of a character, so that an offset inside one points at its start.
    const isLastOfCharacter = ((bytes[at + 1] ?? 0) & 0xc0) !== 0x80;
    if (isLastOfCharacter) utf16 += lengthEndingAt(bytes, at, byte);
  }
  offsets[bytes.length] = utf16;
  return offsets;
}

/** Characters of four bytes take two UTF-16 code units, all others one. */
function lengthEndingAt(bytes: Uint8Array, at: number, byte: number): number {
  const isContinuation = (byte & 0xc0) === 0x80;
  return isContinuation && at >= 3 && ((bytes[at - 3] ?? 0) & 0xf8) === 0xf0 ? 2 : 1;
}
