/** A piece of a file that can be understood by itself: a function, a class, or a few statements that stand together. */
export interface CodeChunk {
  readonly startLine: number;
  /** The last line, inclusive. */
  readonly endLine: number;
  /** The function or class it is or is part of, such as `Cart.total`. */
  readonly symbol?: string;
  /** Its lines, with every secret replaced. */
  readonly text: string;
}

/** A file in pieces: every line with something on it is in one of them. */
export interface ChunkedFile {
  readonly path: string;
  readonly language: string;
  readonly chunks: readonly CodeChunk[];
}
