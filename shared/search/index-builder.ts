import type { ChunkedFile, CodeChunk } from '../analysis';
import { AurelisError } from '../kernel';
import {
  DIRECTORY,
  MANIFEST,
  partOf,
  postingsName,
  textsName,
  type IndexManifest,
  type TextsPart,
} from './index-format';
import { MeaningBuilder } from './meaning-builder';
import { packPart } from './part-content';
import type { Embed, IndexParts, IndexPlace, VectorStore } from './ports';
import { addToPostings, type Postings } from './text/postings';

export interface IndexBuilderPorts {
  parts: IndexParts;
  vectors: VectorStore;
  /** Absent where no model for embeddings is configured. */
  embed?: Embed | undefined;
}

const CHUNKS_PER_TEXT = 128;
/** About how many numbers one part of the postings holds. */
const POSTINGS_PER_PART = 50_000;
const MAX_POSTING_PARTS = 256;
/** A repository of some five million lines; beyond that the postings would outgrow the memory of an instance. */
export const MAX_CHUNKS = 200_000;

/** Builds the index of one snapshot, file by file; nothing of it can be searched before `finish`. */
export class IndexBuilder {
  readonly #postings: Postings = new Map();
  readonly #files: [string, string, number][] = [];
  readonly #lengths: number[] = [];
  readonly #meaning: MeaningBuilder;
  #texts: TextsPart = [];
  #left = 0;

  constructor(
    private readonly place: IndexPlace,
    private readonly ports: IndexBuilderPorts,
  ) {
    this.#meaning = new MeaningBuilder(place, ports);
  }

  /** Of a file that may not leave, words are found and no model is shown anything. */
  async add({ path, language, chunks }: ChunkedFile, { mayLeave }: { mayLeave: boolean }): Promise<void> {
    if (this.#lengths.length + chunks.length > MAX_CHUNKS) {
      this.#left += 1;
      return;
    }
    this.#files.push([path, language, this.#lengths.length]);
    for (const chunk of chunks) {
      const number = await this.#addChunk(path, chunk);
      if (mayLeave) await this.#meaning.add({ chunk: number, path, symbol: chunk.symbol, text: chunk.text });
    }
  }

  /** `skipped` says how many files could not be cut. */
  async finish(skipped: number): Promise<IndexManifest> {
    await this.#writeTexts();
    const meaning = await this.#meaning.finish();
    const postingParts = await this.#writePostings();
    await this.#write(DIRECTORY, { files: this.#files, lengths: this.#lengths });
    const manifest: IndexManifest = {
      version: 1,
      chunks: this.#lengths.length,
      files: this.#files.length,
      skipped: skipped + this.#left,
      averageLength: this.#lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, this.#lengths.length),
      postingParts,
      chunksPerText: CHUNKS_PER_TEXT,
      ...(meaning.made === undefined ? {} : { meaning: meaning.made }),
      ...(meaning.notice === undefined ? {} : { meaningNotice: meaning.notice }),
      ...(this.#left === 0
        ? {}
        : { notice: `${this.#left} files are left out: an index holds ${MAX_CHUNKS} pieces of code.` }),
    };
    await this.#write(MANIFEST, manifest);
    return manifest;
  }

  async #addChunk(path: string, { startLine, endLine, symbol, text }: CodeChunk): Promise<number> {
    const number = this.#lengths.length;
    this.#lengths.push(addToPostings(this.#postings, number, { path, symbol, text }));
    this.#texts.push([startLine, endLine, symbol ?? '', text]);
    if (this.#texts.length === CHUNKS_PER_TEXT) await this.#writeTexts();
    return number;
  }

  async #writeTexts(): Promise<void> {
    if (this.#texts.length === 0) return;
    const texts = this.#texts;
    this.#texts = [];
    await this.#write(textsName(Math.floor((this.#lengths.length - 1) / CHUNKS_PER_TEXT)), texts);
  }

  async #writePostings(): Promise<number> {
    let numbers = 0;
    for (const list of this.#postings.values()) numbers += list.length;
    const count = Math.min(MAX_POSTING_PARTS, Math.max(1, Math.ceil(numbers / POSTINGS_PER_PART)));
    const parts = Array.from({ length: count }, (): [string, number[]][] => []);
    for (const [term, list] of this.#postings) parts[partOf(term, count)]?.push([term, list]);
    for (const [index, part] of parts.entries()) await this.#write(postingsName(index), part);
    return count;
  }

  async #write(name: string, value: unknown): Promise<void> {
    await this.ports.parts.write(this.place, name, await packPart(value));
  }
}

/** For callers that have nothing yet to search. */
export function notIndexed(): AurelisError {
  return new AurelisError('UPSTREAM_UNAVAILABLE', 'The code is being indexed. Try again shortly.', {
    retryAfterSeconds: 2,
    isExpected: true,
  });
}
