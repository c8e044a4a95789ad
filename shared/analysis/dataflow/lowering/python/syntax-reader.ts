import { EXTRA, NAMED, NO_NODE, type FlatTree } from '../../../tree/flat-tree';

/** Looks into the tree of one file by the ids of its grammar: names are compared once a field, not once a node. */
export class SyntaxReader {
  readonly #fields = new Map<string, number>();

  constructor(readonly tree: FlatTree) {
    tree.names.fields.forEach((name, id) => {
      if (name !== null) this.#fields.set(name, id);
    });
  }

  kind(node: number): string {
    return node === NO_NODE ? '' : this.tree.kind(node);
  }

  text(node: number): string {
    return node === NO_NODE ? '' : this.tree.textOf(node);
  }

  /** The first child under a field, or `NO_NODE`. */
  child(node: number, field: string): number {
    const { fields } = this.tree.nodes;
    const id = this.#fields.get(field);
    if (id === undefined) return NO_NODE;
    for (let child = this.tree.firstChild(node); child !== NO_NODE; child = this.tree.nextSibling(child)) {
      if (fields[child] === id) return child;
    }
    return NO_NODE;
  }

  children(node: number, field: string): number[] {
    const { fields } = this.tree.nodes;
    const id = this.#fields.get(field);
    const found: number[] = [];
    if (id === undefined) return found;
    for (let child = this.tree.firstChild(node); child !== NO_NODE; child = this.tree.nextSibling(child)) {
      if (fields[child] === id && this.#isStructural(child)) found.push(child);
    }
    return found;
  }

  /** The first named child that is no comment, or `NO_NODE`. */
  first(node: number): number {
    for (let child = this.tree.firstChild(node); child !== NO_NODE; child = this.tree.nextSibling(child)) {
      if (this.#isStructural(child)) return child;
    }
    return NO_NODE;
  }

  named(node: number): number[] {
    return this.tree.namedChildren(node);
  }

  /** The first named child of a kind, or `NO_NODE`. */
  firstOf(node: number, kind: string): number {
    for (let child = this.tree.firstChild(node); child !== NO_NODE; child = this.tree.nextSibling(child)) {
      if (this.#isStructural(child) && this.tree.kind(child) === kind) return child;
    }
    return NO_NODE;
  }

  /** Whether a token such as `async` stands before the first named child. */
  startsWith(node: number, token: string): boolean {
    const child = this.tree.firstChild(node);
    return child !== NO_NODE && this.tree.kind(child) === token;
  }

  #isStructural(node: number): boolean {
    return ((this.tree.nodes.flags[node] ?? 0) & (NAMED | EXTRA)) === NAMED;
  }
}
