/** The mark with which a file begins, which is no part of its text; nothing where there is none. */
export function byteOrderMark(bytes: Uint8Array): string {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\uFEFF' : '';
}
