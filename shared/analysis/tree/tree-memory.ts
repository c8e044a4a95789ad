/*
 * Where tree-sitter keeps a tree in the memory of its WebAssembly module: offsets in bytes, of `TSTree`, `Subtree`,
 * `SubtreeHeapData` and `TSLanguage` as lib/src/{tree,subtree,parser}.h of tree-sitter 0.27 have them with pointers of four bytes.
 * `flatten-tree.test.ts` holds every grammar against the public interface, so another layout does not go unnoticed.
 */

/** Of a subtree that is no pointer: its lowest bit is set. */
export const INLINE = { flags: 0, symbol: 1, paddingBytes: 6, sizeBytes: 7 } as const;
export const INLINE_FLAGS = { isInline: 1, visible: 2, named: 4, extra: 8, missing: 32 } as const;

export const HEAP = {
  paddingBytes: 4,
  sizeBytes: 16,
  childCount: 36,
  symbol: 40,
  flags: 44,
  moreFlags: 45,
  visibleDescendants: 56,
  productionId: 66,
} as const;
export const HEAP_FLAGS = { visible: 1, named: 2, extra: 4 } as const;
export const MORE_HEAP_FLAGS = { missing: 2 } as const;

/** Children lie before the data of their parent, each in so many bytes. */
export const SUBTREE_BYTES = 8;

export const LANGUAGE = {
  fieldCount: 32,
  maxAliasSequenceLength: 36,
  fieldMapSlices: 64,
  fieldMapEntries: 68,
  symbolMetadata: 72,
  publicSymbolMap: 76,
  aliasSequences: 84,
} as const;
export const METADATA = { bytes: 3, named: 1 } as const;
export const FIELD_MAP_ENTRY = { bytes: 4, childIndex: 2, isInherited: 3 } as const;
export const FIELD_MAP_SLICE = { bytes: 4, length: 2 } as const;

/** Another buffer after each growth. */
export interface ParserMemory {
  readonly buffer: ArrayBufferLike;
}

/** Views of the memory as it is now: they are of no use once it has grown. */
export interface MemoryViews {
  readonly bytes: Uint8Array;
  readonly shorts: Uint16Array;
  readonly words: Uint32Array;
}

export function viewsOf({ buffer }: ParserMemory): MemoryViews {
  return { bytes: new Uint8Array(buffer), shorts: new Uint16Array(buffer), words: new Uint32Array(buffer) };
}

/** Under which key an object of web-tree-sitter keeps its address. */
const ADDRESS = 0;

/** Where what an object of web-tree-sitter stands for lies in the memory. */
export function addressOf(object: object): number {
  const address: unknown = Reflect.get(object, ADDRESS);
  if (typeof address !== 'number' || address === 0) throw new Error('An object of the parser has no address');
  return address;
}
