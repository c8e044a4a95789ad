import { createHash, hash } from 'node:crypto';

/** SHA-256 of text or bytes, as 64 lower-case hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content);
}

export async function sha256OfStream(content: AsyncIterable<Uint8Array>): Promise<string> {
  const stream = createHash('sha256');
  for await (const chunk of content) stream.update(chunk);
  return stream.digest('hex');
}

/** SHA-256 of a list of strings, each preceded by its length, so that no two different lists can hash alike by their joints. */
export function hashParts(parts: readonly string[]): string {
  let text = '';
  for (const part of parts) text += `${part.length}:${part}`;
  return hash('sha256', text);
}
