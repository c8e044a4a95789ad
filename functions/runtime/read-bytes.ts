import type { AurelisError } from '../../shared/kernel';

export interface BodyLimit {
  /** As the caller says; it may not say, and may lie. */
  declaredBytes: number | undefined;
  maxBytes: number;
  tooLarge: () => AurelisError;
}

/** The whole body. Counts as it reads: one that lies about its length is cut off all the same. */
export async function readBytes(
  stream: AsyncIterable<Uint8Array>,
  { declaredBytes = 0, maxBytes, tooLarge }: BodyLimit,
): Promise<Uint8Array> {
  if (declaredBytes > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of stream) {
    sizeBytes += chunk.length;
    if (sizeBytes > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
