const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over the UTF-16 code units of a piece of text, 32 bits. */
export function textHash(text: string, start: number, end: number): number {
  let hash = FNV_OFFSET;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash | 0;
}

/** Adds one hash to a chain of them; the order counts. */
export function chainHash(chain: number, hash: number): number {
  const mixed = Math.imul(chain ^ hash, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) | 0;
}
