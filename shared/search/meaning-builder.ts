import { AurelisError } from '../kernel';
import type { IndexManifest } from './index-format';
import type { ChunkVector, Embed, IndexPlace, VectorStore } from './ports';

export interface MeaningPorts {
  vectors: VectorStore;
  embed?: Embed | undefined;
}

export interface ChunkToEmbed {
  readonly chunk: number;
  readonly path: string;
  readonly symbol?: string | undefined;
  readonly text: string;
}

/** Inputs of one call: well within what providers take. */
const TEXTS_PER_CALL = 64;
/** Models read about 8,000 tokens of a text; a token of code is seldom less than two characters. */
const MAX_CHARACTERS = 12_000;
/** What more chunks than this would cost, nobody has agreed to. */
const MAX_CHUNKS = 50_000;

export const NO_MODEL = 'No model for embeddings is configured: words are compared, and not meanings.';

/** Asks a model what chunks mean and keeps the vectors. A model that fails costs the meanings, and not the index. */
export class MeaningBuilder {
  #waiting: ChunkToEmbed[] = [];
  #made: NonNullable<IndexManifest['meaning']> | undefined;
  #notice: string | undefined;

  constructor(
    private readonly place: IndexPlace,
    private readonly ports: MeaningPorts,
  ) {
    if (ports.embed === undefined) this.#notice = NO_MODEL;
  }

  async add(chunk: ChunkToEmbed): Promise<void> {
    if (this.#notice !== undefined) return;
    if (chunk.chunk >= MAX_CHUNKS) {
      this.#notice = `Meanings are compared of the first ${MAX_CHUNKS} pieces of code.`;
      return;
    }
    this.#waiting.push(chunk);
    if (this.#waiting.length === TEXTS_PER_CALL) await this.#flush();
  }

  async finish(): Promise<{ made: IndexManifest['meaning']; notice: string | undefined }> {
    await this.#flush();
    return { made: this.#made, notice: this.#notice };
  }

  async #flush(): Promise<void> {
    const chunks = this.#waiting;
    this.#waiting = [];
    if (chunks.length === 0 || this.ports.embed === undefined) return;
    try {
      await this.#embed(chunks, this.ports.embed);
    } catch (error) {
      // A store that is busy is asked again; a model that refuses would refuse again, and words can be searched without it.
      if (!(error instanceof EmbeddingFailure)) throw error;
      this.#notice = error.message;
      this.#made = undefined;
    }
  }

  async #embed(chunks: readonly ChunkToEmbed[], embed: Embed): Promise<void> {
    const { model, vectors } = await embed(chunks.map(textOf)).catch((cause: unknown) => {
      throw new EmbeddingFailure(reasonOf(cause), cause);
    });
    const dimensions = vectors[0]?.length ?? 0;
    if (dimensions > this.ports.vectors.maxDimensions) {
      throw new EmbeddingFailure(`The vectors of ${model} are too long to be kept: words are compared.`);
    }
    if (this.#made !== undefined && (this.#made.model !== model || this.#made.dimensions !== dimensions)) {
      throw new EmbeddingFailure('The model for embeddings changed in the middle: words are compared.');
    }
    const found = chunks.flatMap(({ chunk, path }, index): ChunkVector[] => {
      const vector = vectors[index];
      return vector === undefined ? [] : [{ chunk, path, vector }];
    });
    await this.ports.vectors.write(this.place, found);
    this.#made = { model, dimensions, chunks: (chunks.at(-1)?.chunk ?? 0) + 1 };
  }
}

class EmbeddingFailure extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
  }
}

function reasonOf(cause: unknown): string {
  const reason = cause instanceof AurelisError ? ` (${cause.code})` : '';
  return `The model for embeddings did not answer${reason}: words are compared, and not meanings.`;
}

/** Where it lies tells a model as much as it tells people. */
function textOf({ path, symbol, text }: ChunkToEmbed): string {
  return `${path}${symbol === undefined ? '' : `\n${symbol}`}\n${text}`.slice(0, MAX_CHARACTERS);
}
