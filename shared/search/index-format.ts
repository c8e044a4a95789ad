import { z } from 'zod';

const Count = z.int().nonnegative();

/** Written last: an index without it is not complete. */
export const IndexManifest = z.strictObject({
  version: z.literal(1),
  chunks: Count,
  /** Files that are in it, and how many were left out. */
  files: Count,
  skipped: Count,
  averageLength: z.number().nonnegative(),
  postingParts: z.int().positive(),
  chunksPerText: z.int().positive(),
  /** The model that told the meanings of the first `chunks` chunks; absent where none was asked. */
  meaning: z.strictObject({ model: z.string(), dimensions: Count, chunks: Count }).optional(),
  /** Why there are no meanings, or not of all. */
  meaningNotice: z.string().optional(),
  /** What else whoever searches has to know. */
  notice: z.string().optional(),
});
export type IndexManifest = z.infer<typeof IndexManifest>;

/** Where each file's chunks begin, and the terms in each chunk. */
export const IndexDirectory = z.strictObject({
  files: z.array(z.tuple([z.string(), z.string(), Count])),
  lengths: z.array(Count),
});
export type IndexDirectory = z.infer<typeof IndexDirectory>;

/** Pairs and no object: `__proto__` is a term like any other. */
export const PostingsPart = z.array(z.tuple([z.string(), z.array(z.number())]));
export type PostingsPart = z.infer<typeof PostingsPart>;

/** Start line, end line, symbol and text of chunks that follow each other. */
export const TextsPart = z.array(z.tuple([z.int(), z.int(), z.string(), z.string()]));
export type TextsPart = z.infer<typeof TextsPart>;

export const MANIFEST = 'index.json.gz';
export const DIRECTORY = 'directory.json.gz';
export const postingsName = (part: number): string => `postings/${part}.json.gz`;
export const textsName = (part: number): string => `texts/${part}.json.gz`;

/** Which part of the postings a term is in (FNV-1a). */
export function partOf(term: string, parts: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < term.length; index++) {
    hash = Math.imul(hash ^ term.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % parts;
}
