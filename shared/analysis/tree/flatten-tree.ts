import type { Tree } from 'web-tree-sitter';
import { ERROR_KIND, EXTRA, FlatTree, MISSING, NAMED, NO_NODE, type FlatNodes } from './flat-tree';
import { aliasOf, fieldOf, tablesOf, type GrammarTables, type Role } from './grammar-tables';
import {
  addressOf,
  HEAP,
  HEAP_FLAGS,
  INLINE,
  INLINE_FLAGS,
  MORE_HEAP_FLAGS,
  SUBTREE_BYTES,
  viewsOf,
  type MemoryViews,
  type ParserMemory,
} from './tree-memory';

/** Reads a whole tree out of the memory of the parser. */
export function flattenTree(tree: Tree, text: string, memory: ParserMemory): FlatTree {
  const tables = tablesOf(tree.language, memory);
  const nodes = new TreeReader(viewsOf(memory), tables).read(addressOf(tree));
  const { rootNode } = tree;
  if (nodes.kinds[0] !== rootNode.typeId || nodes.ends[0] !== rootNode.endIndex) {
    throw new Error('The memory of the parser is not laid out as expected');
  }
  return new FlatTree(nodes, tree.language, text);
}

/** A subtree whose children are being read. */
interface Frame {
  /** Where the next child lies, and where the last one ends. */
  next: number;
  end: number;
  roles: Uint32Array;
  /** The innermost node that is visible. */
  node: number;
  isVisible: boolean;
  /** Of an invisible subtree: the field that its visible children are under unless they have their own. */
  field: number;
  /** Children read so far that are no extras. */
  structural: number;
}

const NO_ROLES = new Uint32Array(0);

/**
 * Goes over the subtrees one by one. There are millions of them, so nothing is made for one: what was read of it last stands in
 * fields, and each depth has one frame that its subtrees use in turn.
 */
class TreeReader {
  readonly #frames: Frame[] = [newFrame()];
  #depth = 0;
  #nodes: FlatNodes = allocate(0);
  #count = 0;
  /** Bytes of text before what is read next. */
  #position = 0;
  #symbol = 0;
  #flags = 0;
  #isVisible = false;
  #paddingBytes = 0;
  #sizeBytes = 0;
  #childCount = 0;
  /** Of a subtree with children: where its data lie, behind them. */
  #pointer = 0;

  constructor(
    private readonly views: MemoryViews,
    private readonly tables: GrammarTables,
  ) {}

  read(root: number): FlatNodes {
    this.#readSubtree(root);
    const descendants =
      this.#childCount === 0 ? 0 : (this.views.words[(this.#pointer + HEAP.visibleDescendants) >>> 2] ?? 0);
    this.#nodes = allocate(1 + descendants);
    this.#isVisible = true;
    this.#enter(this.#frameAt(0));
    while (this.#depth > 0) {
      const frame = this.#frameAt(this.#depth);
      if (frame.next === frame.end) {
        if (frame.isVisible) this.#nodes.nexts[frame.node] = this.#count;
        this.#depth--;
        continue;
      }
      this.#readSubtree(frame.next);
      frame.next += SUBTREE_BYTES;
      this.#enter(frame);
    }
    return this.#nodes;
  }

  /** Adds what has been read, unless nobody sees it, and makes a frame of its children. */
  #enter(parent: Frame): void {
    const role = (this.#flags & EXTRA) === 0 ? roleIn(parent) : 0;
    const start = this.#position + this.#paddingBytes;
    const isVisible = this.#isVisible || aliasOf(role) !== 0;
    const node = isVisible ? this.#add(role, parent.node, start) : parent.node;
    if (this.#childCount === 0) {
      this.#position = start + this.#sizeBytes;
      return;
    }
    // The first child has the same padding as its parent, so it is not passed over here.
    const frame = this.#frameAt(++this.#depth);
    frame.next = this.#pointer - SUBTREE_BYTES * this.#childCount;
    frame.end = this.#pointer;
    frame.roles = this.tables.rolesIn(this.views.shorts[(this.#pointer + HEAP.productionId) >>> 1] ?? 0);
    frame.node = node;
    frame.isVisible = isVisible;
    frame.field = isVisible ? 0 : fieldOf(role);
    frame.structural = 0;
  }

  #frameAt(depth: number): Frame {
    return (this.#frames[depth] ??= newFrame());
  }

  #readSubtree(at: number): void {
    const { bytes, shorts, words } = this.views;
    // A subtree without children may lie here itself; its bits are no number then, and too many for a small one.
    const pointer = (words[at >>> 2] ?? 0) | 0;
    this.#pointer = pointer;
    if ((pointer & INLINE_FLAGS.isInline) !== 0) {
      const flags = pointer & 0xff;
      this.#symbol = bytes[at + INLINE.symbol] ?? 0;
      this.#isVisible = (flags & INLINE_FLAGS.visible) !== 0;
      this.#flags = flagsOf(flags & INLINE_FLAGS.named, flags & INLINE_FLAGS.missing, flags & INLINE_FLAGS.extra);
      this.#paddingBytes = bytes[at + INLINE.paddingBytes] ?? 0;
      this.#sizeBytes = bytes[at + INLINE.sizeBytes] ?? 0;
      this.#childCount = 0;
      return;
    }
    const flags = bytes[pointer + HEAP.flags] ?? 0;
    const missing = (bytes[pointer + HEAP.moreFlags] ?? 0) & MORE_HEAP_FLAGS.missing;
    this.#symbol = shorts[(pointer + HEAP.symbol) >>> 1] ?? 0;
    this.#isVisible = (flags & HEAP_FLAGS.visible) !== 0;
    this.#flags = flagsOf(flags & HEAP_FLAGS.named, missing, flags & HEAP_FLAGS.extra);
    this.#paddingBytes = words[(pointer + HEAP.paddingBytes) >>> 2] ?? 0;
    this.#sizeBytes = words[(pointer + HEAP.sizeBytes) >>> 2] ?? 0;
    this.#childCount = words[(pointer + HEAP.childCount) >>> 2] ?? 0;
  }

  #add(role: Role, parent: number, start: number): number {
    const node = this.#count++;
    const nodes = this.#nodes;
    const { publicSymbols, named } = this.tables;
    const alias = aliasOf(role);
    const symbol = alias === 0 ? this.#symbol : alias;
    nodes.kinds[node] = symbol >= FIRST_ERROR_SYMBOL ? symbol : (publicSymbols[symbol] ?? 0);
    nodes.fields[node] = fieldOf(role);
    nodes.flags[node] = alias === 0 ? this.#flags : (this.#flags & ~NAMED) | (named[alias] === 1 ? NAMED : 0);
    nodes.starts[node] = start >>> 1;
    nodes.ends[node] = (start + this.#sizeBytes) >>> 1;
    nodes.parents[node] = parent;
    nodes.nexts[node] = node + 1;
    return node;
  }
}

/** The two last symbols are in no grammar. */
const FIRST_ERROR_SYMBOL = ERROR_KIND - 1;

/** The role of the next child that is no extra. */
function roleIn(parent: Frame): Role {
  const index = parent.structural++;
  const role = index < parent.roles.length ? (parent.roles[index] ?? 0) : 0;
  return fieldOf(role) === 0 ? role | parent.field : role;
}

function newFrame(): Frame {
  return { next: 0, end: 0, roles: NO_ROLES, node: NO_NODE, isVisible: false, field: 0, structural: 0 };
}

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
