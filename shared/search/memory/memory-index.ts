import type { ChunkVector, IndexParts, IndexPlace, VectorStore } from '../ports';

export type MemoryIndex = { parts: IndexParts & { names(): string[] }; vectors: VectorStore };

const folderOf = ({ tenantId, projectId, snapshotId }: Partial<IndexPlace>): string =>
  [tenantId, projectId, ...(snapshotId === undefined ? [] : [snapshotId]), ''].join('/');

/** An index that lives as long as the process: for a search in a directory, without any service. */
export function createMemoryIndex(): MemoryIndex {
  const parts = new Map<string, Uint8Array>();
  const vectors = new Map<string, ChunkVector>();
  const eraseFrom = (map: Map<string, unknown>, folder: string): void => {
    for (const name of map.keys()) if (name.startsWith(folder)) map.delete(name);
  };
  return {
    parts: {
      names: () => [...parts.keys()],
      write: async (place, name, bytes) => void parts.set(folderOf(place) + name, bytes),
      read: async (place, name) => parts.get(folderOf(place) + name),
      erase: async (place) => eraseFrom(parts, folderOf(place)),
    },
    vectors: {
      maxDimensions: Number.MAX_SAFE_INTEGER,
      async write(place, found) {
        for (const vector of found) vectors.set(`${folderOf(place)}${vector.chunk}`, vector);
      },
      async nearest(place, { vector, limit, pathPrefix }) {
        const folder = folderOf(place);
        return [...vectors]
          .filter(([name, { path }]) => name.startsWith(folder) && path.startsWith(pathPrefix))
          .map(([, found]) => ({ chunk: found.chunk, score: cosine(vector, found.vector) }))
          .sort((left, right) => right.score - left.score || left.chunk - right.chunk)
          .slice(0, limit);
      },
      erase: async (place) => eraseFrom(vectors, folderOf(place)),
    },
  };
}

function cosine(left: readonly number[], right: readonly number[]): number {
  let dot = 0;
  let leftSquares = 0;
  let rightSquares = 0;
  for (const [index, element] of left.entries()) {
    const other = right[index] ?? 0;
    dot += element * other;
    leftSquares += element * element;
    rightSquares += other * other;
  }
  return leftSquares === 0 || rightSquares === 0 ? 0 : dot / Math.sqrt(leftSquares * rightSquares);
}
