export function startsLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  // FF FE 00 00 begins UTF-32, whose NUL bytes make it a binary file.
  if (first === 0xff && second === 0xfe) return !(bytes[2] === 0 && bytes[3] === 0);
  return first === 0xfe && second === 0xff;
}

/** UTF-8 without the byte order mark; undefined for an odd length or a lone surrogate. */
export function decodeUtf16(bytes: Uint8Array): Uint8Array | undefined {
  const decoder = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be', { fatal: true });
  try {
    return Buffer.from(decoder.decode(bytes), 'utf8');
  } catch {
    // The decoder throws for one reason only: these bytes are not UTF-16.
    return undefined;
  }
}
