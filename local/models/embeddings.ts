import { createHash } from 'node:crypto';
import { z } from 'zod';
import { approximateTokens } from './model-turn';

export const EmbeddingsRequest = z.looseObject({
  model: z.string().optional(),
  input: z.union([z.string(), z.array(z.string()).min(1)]),
  dimensions: z.int().positive().max(4096).nullish(),
  encoding_format: z.enum(['float', 'base64']).nullish(),
});
export type EmbeddingsRequest = z.infer<typeof EmbeddingsRequest>;

const DEFAULT_DIMENSIONS = 1536;

export function embeddings(request: EmbeddingsRequest, deployment: string): object {
  const texts = typeof request.input === 'string' ? [request.input] : request.input;
  const tokens = texts.reduce((sum, text) => sum + approximateTokens(text), 0);
  return {
    object: 'list',
    model: deployment,
    data: texts.map((text, index) => {
      const vector = embed(text, request.dimensions ?? DEFAULT_DIMENSIONS);
      const embedding = request.encoding_format === 'base64' ? toBase64(vector) : [...vector];
      return { object: 'embedding', index, embedding };
    }),
    usage: { prompt_tokens: tokens, total_tokens: tokens },
  };
}

/**
 * A vector in which texts that share words, parts of identifiers or spellings are near each other: each of those is a feature
 * that is hashed to a place and a sign. The same text always gives the same vector, of length 1.
 */
export function embed(text: string, dimensions: number): Float32Array {
  const vector = new Float32Array(dimensions);
  for (const [feature, weight] of featuresOf(text)) {
    const digest = createHash('md5').update(feature).digest();
    const place = digest.readUInt32LE(0) % dimensions;
    vector[place] = (vector[place] ?? 0) + ((digest[4] ?? 0) % 2 === 0 ? weight : -weight);
  }
  const length = Math.hypot(...vector);
  if (length === 0) vector[0] = 1;
  else for (let index = 0; index < dimensions; index++) vector[index] = (vector[index] ?? 0) / length;
  return vector;
}

function featuresOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (feature: string, weight: number): void => {
    counts.set(feature, (counts.get(feature) ?? 0) + weight);
  };
  for (const identifier of text.match(/[\p{L}\p{N}_]+/gu) ?? []) {
    for (const part of partsOf(identifier)) {
      add(`word ${part}`, 1);
      for (let start = 0; start + 3 <= part.length; start++) add(`letters ${part.slice(start, start + 3)}`, 0.3);
    }
  }
  // A word that is there ten times says little more than one that is there thrice.
  return new Map([...counts].map(([feature, weight]) => [feature, Math.sqrt(weight)]));
}

/** `readUserName` and `read_user_name` hold the same words. */
function partsOf(identifier: string): string[] {
  return identifier
    .replaceAll(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[\s_]+/)
    .filter((part) => part !== '');
}

function toBase64(vector: Float32Array): string {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('base64');
}
