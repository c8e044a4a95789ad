import { MANIFEST } from '../index-format';
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
      async write(place, name, bytes) {
        const key = folderOf(place) + name;
        // A map keeps the order of first writing; the last written has to stand last.
        parts.delete(key);
        parts.set(key, bytes);
      },
      read: async (place, name) => parts.get(folderOf(place) + name),
      erase: async (place) => eraseFrom(parts, folderOf(place)),
      async listSnapshots({ tenantId, projectId }) {
        const folder = folderOf({ tenantId, projectId });
        const complete = [...parts.keys()].filter((name) => name.startsWith(folder) && name.endsWith(`/${MANIFEST}`));
        return complete.map((name) => name.slice(folder.length, -MANIFEST.length - 1)).reverse();
      },
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
