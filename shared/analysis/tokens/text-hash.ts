const FNV_PRIME = 0x01000193;

export const HASH_START = 0x811c9dc5 | 0;

/** Adds one UTF-16 code unit, by FNV-1a. */
export function hashUnit(hash: number, code: number): number {
  return Math.imul(hash ^ code, FNV_PRIME);
}

/** FNV-1a over the UTF-16 code units of a piece of text, 32 bits. */
export function textHash(text: string, start: number, end: number): number {
  let hash = HASH_START;
  for (let at = start; at < end; at++) hash = hashUnit(hash, text.charCodeAt(at));
  return hash;
}

/** Adds one hash to a chain of them; the order counts. */
export function chainHash(chain: number, hash: number): number {
  const mixed = Math.imul(chain ^ hash, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) | 0;
}
