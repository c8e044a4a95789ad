/**
 * The text of a file without its mark; undefined where it is not UTF-8. What is changed is written as UTF-8 again: anything else would
 * be destroyed by that.
 */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
