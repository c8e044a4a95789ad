/** Whose index, and of which snapshot: an index never changes once it is complete. */
export interface IndexPlace {
  tenantId: string;
  projectId: string;
  snapshotId: string;
}

/** The parts of an index, each written once under its own name. */
export interface IndexParts {
  write(place: IndexPlace, name: string, bytes: Uint8Array): Promise<void>;
  /** Undefined when there is no such part. */
  read(place: IndexPlace, name: string): Promise<Uint8Array | undefined>;
  /** Removes what is kept of the project; of that snapshot alone where it is named. */
  erase(place: Omit<IndexPlace, 'snapshotId'> & { snapshotId?: string }): Promise<void>;
  /** Snapshots of the project whose index is complete, the last written first; those of the same second in any order. */
  listSnapshots(project: Omit<IndexPlace, 'snapshotId'>): Promise<string[]>;
}

export interface ChunkVector {
  /** The chunk's number in the index. */
  chunk: number;
  path: string;
  vector: readonly number[];
}

export interface Nearest {
  chunk: number;
  /** Higher is nearer. */
  score: number;
}

/** What chunks mean, as vectors. */
export interface VectorStore {
  /** Longer vectors cannot be kept. */
  readonly maxDimensions: number;
  /** Writing a chunk again overwrites it. */
  write(place: IndexPlace, vectors: readonly ChunkVector[]): Promise<void>;
  /** The nearest first, of files whose path starts with `pathPrefix`. */
  nearest(
    place: IndexPlace,
    query: { vector: readonly number[]; limit: number; pathPrefix: string },
  ): Promise<Nearest[]>;
  erase(place: Omit<IndexPlace, 'snapshotId'> & { snapshotId?: string }): Promise<void>;
}

/** Turns texts into vectors, one each, in their order. */
export type Embed = (texts: readonly string[]) => Promise<{ model: string; vectors: readonly (readonly number[])[] }>;
