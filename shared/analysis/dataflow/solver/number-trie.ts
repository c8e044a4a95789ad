const BITS = 4;
const WIDTH = 1 << BITS;
const MASK = WIDTH - 1;

interface TrieNode<T> {
  /** Who may change it in place. */
  readonly owner: object;
  /** Nodes, or values on the lowest level. */
  readonly slots: (TrieNode<T> | T | undefined)[];
}

type Child<T> = TrieNode<T> | undefined;
type Merge<T> = (left: T | undefined, right: T | undefined, key: number) => T | undefined;

/**
 * A map from numbers to values of which copies cost nothing: what was not changed since is shared. Two copies are compared and put
 * together in the time that their differences take (P. Bagwell, “Ideal Hash Trees”, here by the number itself). It is as deep as its
 * largest number asks for.
 */
export class NumberTrie<T extends object> {
  #owner: object = {};

  constructor(
    private root?: TrieNode<T>,
    /** Below the root. */
    private levels = 0,
  ) {}

  get(key: number): T | undefined {
    if (key >>> ((this.levels + 1) * BITS) !== 0) return undefined;
    let node = this.root;
    for (let level = this.levels; level > 0; level--) {
      if (node === undefined) return undefined;
      node = node.slots[(key >>> (level * BITS)) & MASK] as Child<T>;
    }
    return node?.slots[key & MASK] as T | undefined;
  }

  set(key: number, value: T): void {
    while (key >>> ((this.levels + 1) * BITS) !== 0) this.#raise();
    this.root = this.#own(this.root);
    let node = this.root;
    for (let level = this.levels; level > 0; level--) {
      const slot = (key >>> (level * BITS)) & MASK;
      const child = node.slots[slot] as Child<T>;
      const own = this.#own(child);
      if (own !== child) node.slots[slot] = own;
      node = own;
    }
    node.slots[key & MASK] = value;
  }

  /** Later changes of either do not show in the other. */
  copy(): NumberTrie<T> {
    this.#owner = {};
    return new NumberTrie(this.root, this.levels);
  }

  /**
   * Takes over another one; `merge` decides where both have a value, or one of them has none. From `fresh` on, what only one of them has
   * is taken over as it is.
   */
  mergeWith(other: NumberTrie<T>, merge: Merge<T>, fresh = Number.POSITIVE_INFINITY): void {
    // Nodes of the other are shared from now on.
    const copy = other.copy();
    while (copy.levels < this.levels) copy.#raise();
    while (this.levels < copy.levels) this.#raise();
    this.root = this.#merge(this.root, copy.root, { level: this.levels, key: 0, fresh, merge });
  }

  /** Calls back for each value. */
  forEach(call: (value: T, key: number) => void): void {
    const visit = (node: Child<T>, level: number, key: number): void => {
      if (node === undefined) return;
      for (const [slot, item] of node.slots.entries()) {
        if (item === undefined) continue;
        if (level === 0) call(item as T, key + slot);
        else visit(item as TrieNode<T>, level - 1, key + (slot << (level * BITS)));
      }
    };
    visit(this.root, this.levels, 0);
  }

  /** Calls back where another one has something else, or nothing. */
  forEachDifference(other: NumberTrie<T>, call: (own: T | undefined, other: T | undefined) => void): void {
    const visit = (left: Child<T>, right: Child<T>, level: number): void => {
      if (left === right) return;
      for (let slot = 0; slot < WIDTH; slot++) {
        const one = left?.slots[slot];
        const another = right?.slots[slot];
        if (one === another) continue;
        if (level === 0) call(one as T | undefined, another as T | undefined);
        else visit(one as Child<T>, another as Child<T>, level - 1);
      }
    };
    const [left, right] = [this.copy(), other.copy()];
    while (left.levels < right.levels) left.#raise();
    while (right.levels < left.levels) right.#raise();
    visit(left.root, right.root, left.levels);
  }

  #raise(): void {
    this.levels++;
    if (this.root === undefined) return;
    const above = this.#own(undefined);
    above.slots[0] = this.root;
    this.root = above;
  }

  #own(node: Child<T>): TrieNode<T> {
    if (node?.owner === this.#owner) return node;
    return {
      owner: this.#owner,
      slots: node === undefined ? new Array<undefined>(WIDTH).fill(undefined) : node.slots.slice(),
    };
  }

  #merge(
    left: Child<T>,
    right: Child<T>,
    at: { readonly level: number; readonly key: number; readonly fresh: number; readonly merge: Merge<T> },
  ): Child<T> {
    if (left === right) return left;
    const { level, key, fresh, merge } = at;
    if (key >= fresh && (left === undefined || right === undefined)) return left ?? right;
    let merged = left;
    for (let slot = 0; slot < WIDTH; slot++) {
      const one = left?.slots[slot];
      const other = right?.slots[slot];
      if (one === other) continue;
      const itsKey = key + (slot << (level * BITS));
      const both =
        level === 0
          ? merge(one as T | undefined, other as T | undefined, itsKey)
          : this.#merge(one as Child<T>, other as Child<T>, { level: level - 1, key: itsKey, fresh, merge });
      if (both === one) continue;
      merged = this.#own(merged);
      merged.slots[slot] = both;
    }
    return merged;
  }
}
