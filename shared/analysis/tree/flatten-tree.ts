import type { Tree } from 'web-tree-sitter';
import { ERROR_KIND, EXTRA, FlatTree, MISSING, NAMED, NO_NODE, type FlatNodes } from './flat-tree';
import { GrammarTables } from './grammar-tables';
import {
  HEAP,
  HEAP_FLAGS,
  INLINE,
  INLINE_FLAGS,
  MORE_HEAP_FLAGS,
  SUBTREE_BYTES,
  viewsOf,
  type MemoryViews,
} from './tree-memory';

const UNIT_BYTES = 2;
const WORD = 4;
const SHORT = 2;
/** Where an object of web-tree-sitter keeps its address. */
const ADDRESS = 0;

/** Reads a whole tree out of the memory of the parser. */
export function flattenTree(tree: Tree, text: string, memory: { readonly buffer: ArrayBufferLike }): FlatTree {
  const address = addressOf(tree);
  const views = viewsOf(memory.buffer);
  const tables = new GrammarTables(views, addressOf(tree.language));
  const nodes = new TreeReader(views, tables).read(address);
  const { rootNode } = tree;
  if (nodes.kinds[0] !== rootNode.typeId || nodes.ends[0] !== rootNode.endIndex) {
    throw new Error('The memory of the parser is not laid out as expected');
  }
  return new FlatTree(nodes, tree.language, text);
}

function addressOf(object: object): number {
  const address: unknown = Reflect.get(object, ADDRESS);
  if (typeof address !== 'number' || address === 0) throw new Error('An object of the parser has no address');
  return address;
}

/** A subtree whose children are being read. */
interface Frame {
  readonly children: number;
  readonly count: number;
  readonly productionId: number;
  /** The innermost node that is visible. */
  readonly node: number;
  readonly isVisible: boolean;
  /** Of an invisible subtree: the field that its visible children are under unless they have their own. */
  readonly field: number;
  index: number;
  /** The same without extras. */
  structuralIndex: number;
}

class TreeReader {
  readonly #frames: Frame[] = [];
  #nodes: FlatNodes = allocate(0);
  #count = 0;
  /** Bytes of text before what is read next. */
  #position = 0;
  /** The subtree that has just been read; one object for all of them, since there are millions. */
  readonly #subtree = {
    pointer: 0,
    symbol: 0,
    flags: 0,
    isVisible: false,
    paddingBytes: 0,
    sizeBytes: 0,
    childCount: 0,
  };

  constructor(
    private readonly views: MemoryViews,
    private readonly tables: GrammarTables,
  ) {}

  read(root: number): FlatNodes {
    this.#readSubtree(root);
    const { pointer, childCount } = this.#subtree;
    const descendants = childCount === 0 ? 0 : (this.views.words[(pointer + HEAP.visibleDescendants) / WORD] ?? 0);
    this.#nodes = allocate(1 + descendants);
    this.#enter(root, undefined);
    for (let frame = this.#frames.at(-1); frame !== undefined; frame = this.#frames.at(-1)) {
      if (frame.index === frame.count) this.#leave(frame);
      else this.#enter(frame.children + SUBTREE_BYTES * frame.index++, frame);
    }
    return this.#nodes;
  }

  #leave(frame: Frame): void {
    this.#frames.pop();
    if (frame.isVisible) this.#nodes.nexts[frame.node] = this.#count;
  }

  #enter(at: number, parent: Frame | undefined): void {
    this.#readSubtree(at);
    const { flags, paddingBytes, sizeBytes, pointer, childCount } = this.#subtree;
    const [alias, field] = (flags & EXTRA) !== 0 || parent === undefined ? NEITHER : this.#roleIn(parent);
    const start = this.#position + paddingBytes;
    const isVisible = this.#subtree.isVisible || alias !== 0 || parent === undefined;
    let node = parent?.node ?? NO_NODE;
    if (isVisible) node = this.#add({ alias, field, parent: node, start, end: start + sizeBytes });
    if (childCount === 0) {
      this.#position = start + sizeBytes;
      return;
    }
    // The first child has the same padding as its parent, so it is not passed over here.
    this.#frames.push({
      children: pointer - SUBTREE_BYTES * childCount,
      count: childCount,
      productionId: this.views.shorts[(pointer + HEAP.productionId) / SHORT] ?? 0,
      node,
      isVisible,
      field: isVisible ? 0 : field,
      index: 0,
      structuralIndex: 0,
    });
  }

  #readSubtree(at: number): void {
    const { bytes, shorts, words } = this.views;
    const pointer = words[at / WORD] ?? 0;
    const subtree = this.#subtree;
    subtree.pointer = pointer;
    if ((pointer & INLINE_FLAGS.isInline) !== 0) {
      const flags = bytes[at + INLINE.flags] ?? 0;
      subtree.symbol = bytes[at + INLINE.symbol] ?? 0;
      subtree.isVisible = (flags & INLINE_FLAGS.visible) !== 0;
      subtree.flags = flagsOf(flags & INLINE_FLAGS.named, flags & INLINE_FLAGS.missing, flags & INLINE_FLAGS.extra);
      subtree.paddingBytes = bytes[at + INLINE.paddingBytes] ?? 0;
      subtree.sizeBytes = bytes[at + INLINE.sizeBytes] ?? 0;
      subtree.childCount = 0;
      return;
    }
    const flags = bytes[pointer + HEAP.flags] ?? 0;
    const missing = (bytes[pointer + HEAP.moreFlags] ?? 0) & MORE_HEAP_FLAGS.missing;
    subtree.symbol = shorts[(pointer + HEAP.symbol) / SHORT] ?? 0;
    subtree.isVisible = (flags & HEAP_FLAGS.visible) !== 0;
    subtree.flags = flagsOf(flags & HEAP_FLAGS.named, missing, flags & HEAP_FLAGS.extra);
    subtree.paddingBytes = words[(pointer + HEAP.paddingBytes) / WORD] ?? 0;
    subtree.sizeBytes = words[(pointer + HEAP.sizeBytes) / WORD] ?? 0;
    subtree.childCount = words[(pointer + HEAP.childCount) / WORD] ?? 0;
  }

  /** The alias and the field of the next child that is no extra. */
  #roleIn(parent: Frame): readonly [alias: number, field: number] {
    const index = parent.structuralIndex++;
    const own = this.tables.field(parent.productionId, index);
    return [this.tables.alias(parent.productionId, index), own === 0 ? parent.field : own];
  }

  #add({ alias, field, parent, start, end }: Placed): number {
    const node = this.#count++;
    const { symbol, flags } = this.#subtree;
    const nodes = this.#nodes;
    const isError = symbol >= FIRST_ERROR_SYMBOL;
    nodes.kinds[node] = isError && alias === 0 ? symbol : this.tables.publicSymbol(alias === 0 ? symbol : alias);
    nodes.fields[node] = field;
    nodes.flags[node] = alias === 0 ? flags : (flags & ~NAMED) | (this.tables.isNamed(alias) ? NAMED : 0);
    nodes.starts[node] = start / UNIT_BYTES;
    nodes.ends[node] = end / UNIT_BYTES;
    nodes.parents[node] = parent;
    nodes.nexts[node] = node + 1;
    return node;
  }
}

interface Placed {
  readonly alias: number;
  readonly field: number;
  readonly parent: number;
  /** In bytes, as the end is. */
  readonly start: number;
  readonly end: number;
}

const NEITHER = [0, 0] as const;
/** The two last symbols are in no grammar. */
const FIRST_ERROR_SYMBOL = ERROR_KIND - 1;

function flagsOf(named: number, missing: number, extra: number): number {
  return (named === 0 ? 0 : NAMED) | (missing === 0 ? 0 : MISSING) | (extra === 0 ? 0 : EXTRA);
}

function allocate(length: number): FlatNodes {
  return {
    kinds: new Uint16Array(length),
    fields: new Uint16Array(length),
    flags: new Uint8Array(length),
    starts: new Uint32Array(length),
    ends: new Uint32Array(length),
    parents: new Int32Array(length),
    nexts: new Int32Array(length),
  };
}
