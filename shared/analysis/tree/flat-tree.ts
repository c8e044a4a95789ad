/** Says that there is no such node. */
export const NO_NODE = -1;

/** The kind of what the parser could not read; it is in no grammar's list. */
export const ERROR_KIND = 0xffff;

export const NAMED = 1;
export const MISSING = 2;
export const EXTRA = 4;

/** One entry a node, in the order of their beginnings, parents first. */
export interface FlatNodes {
  readonly kinds: Uint16Array;
  readonly fields: Uint16Array;
  /** `NAMED`, `MISSING`, `EXTRA`. */
  readonly flags: Uint8Array;
  /** Offsets count UTF-16 code units. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly parents: Int32Array;
  /** The first node behind all that stands inside. */
  readonly nexts: Int32Array;
}

/** Names of a grammar; the ids of nodes and fields are places in them. */
export interface GrammarNames {
  readonly types: readonly string[];
  readonly fields: readonly (string | null)[];
}

/**
 * A whole syntax tree as arrays of numbers: nodes are indexes, the root is 0. It outlives the tree it was made from, and to
 * visit a node costs a look into an array, where a node of web-tree-sitter costs calls into WebAssembly.
 */
export class FlatTree {
  constructor(
    readonly nodes: FlatNodes,
    readonly names: GrammarNames,
    readonly text: string,
  ) {}

  get length(): number {
    return this.nodes.kinds.length;
  }

  kind(node: number): string {
    return this.kindName(this.nodes.kinds[node] ?? ERROR_KIND);
  }

  kindName(id: number): string {
    return id === ERROR_KIND ? 'ERROR' : (this.names.types[id] ?? '');
  }

  /** The field its parent has it under. */
  field(node: number): string | undefined {
    return this.names.fields[this.nodes.fields[node] ?? 0] ?? undefined;
  }

  isNamed(node: number): boolean {
    return ((this.nodes.flags[node] ?? 0) & NAMED) !== 0;
  }

  isMissing(node: number): boolean {
    return ((this.nodes.flags[node] ?? 0) & MISSING) !== 0;
  }

  /** Such as a comment: it may stand anywhere. */
  isExtra(node: number): boolean {
    return ((this.nodes.flags[node] ?? 0) & EXTRA) !== 0;
  }

  start(node: number): number {
    return this.nodes.starts[node] ?? 0;
  }

  end(node: number): number {
    return this.nodes.ends[node] ?? 0;
  }

  textOf(node: number): string {
    return this.text.slice(this.nodes.starts[node], this.nodes.ends[node]);
  }

  /** `NO_NODE` for the root. */
  parent(node: number): number {
    return this.nodes.parents[node] ?? NO_NODE;
  }

  firstChild(node: number): number {
    return node + 1 < this.#behind(node) ? node + 1 : NO_NODE;
  }

  nextSibling(node: number): number {
    const next = this.#behind(node);
    const parent = this.parent(node);
    return parent !== NO_NODE && next < this.#behind(parent) ? next : NO_NODE;
  }

  /** Without what may stand anywhere, such as comments. */
  namedChildren(node: number): number[] {
    const children: number[] = [];
    for (let child = this.firstChild(node); child !== NO_NODE; child = this.nextSibling(child)) {
      if (((this.nodes.flags[child] ?? 0) & (NAMED | EXTRA)) === NAMED) children.push(child);
    }
    return children;
  }

  /** The first child under a field, or `NO_NODE`. */
  child(node: number, field: string): number {
    const id = this.names.fields.indexOf(field);
    if (id === -1) return NO_NODE;
    for (let child = this.firstChild(node); child !== NO_NODE; child = this.nextSibling(child)) {
      if (this.nodes.fields[child] === id) return child;
    }
    return NO_NODE;
  }

  #behind(node: number): number {
    return this.nodes.nexts[node] ?? 0;
  }
}
