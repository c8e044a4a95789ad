const BITS = 5;
const WIDTH = 1 << BITS;
const MASK = WIDTH - 1;
/** Levels below the root: numbers up to 2^25 have a place. */
const LEVELS = 4;

interface TrieNode<T> {
  /** Who may change it in place. */
  readonly owner: object;
  /** Nodes, or values on the lowest level. */
  readonly slots: (TrieNode<T> | T | undefined)[];
}

/**
 * A map from numbers to values of which copies cost nothing: what was not changed since is shared. Two copies are compared and put
 * together in the time that their differences take (P. Bagwell, “Ideal Hash Trees”, here by the number itself).
 */
export class NumberTrie<T extends object> {
  #owner: object = {};

  constructor(private root?: TrieNode<T>) {}

  get(key: number): T | undefined {
    let node = this.root;
    for (let level = LEVELS; level > 0; level--) {
      if (node === undefined) return undefined;
      node = node.slots[(key >>> (level * BITS)) & MASK] as TrieNode<T> | undefined;
    }
    return node?.slots[key & MASK] as T | undefined;
  }

  set(key: number, value: T): void {
    this.root = this.#own(this.root);
    let node = this.root;
    for (let level = LEVELS; level > 0; level--) {
      const slot = (key >>> (level * BITS)) & MASK;
      const child = this.#own(node.slots[slot] as TrieNode<T> | undefined);
      node.slots[slot] = child;
      node = child;
    }
    node.slots[key & MASK] = value;
  }

  /** Later changes of either do not show in the other. */
  copy(): NumberTrie<T> {
    this.#owner = {};
    return new NumberTrie(this.root);
  }

  /** Takes over another one; `merge` decides where both have a value, or one of them has none. */
  mergeWith(
    other: NumberTrie<T>,
    merge: (left: T | undefined, right: T | undefined, key: number) => T | undefined,
  ): void {
    this.root = this.#merge(this.root, other.root, { level: LEVELS, key: 0 }, merge);
  }

  /** Calls back for each value. */
  forEach(call: (value: T, key: number) => void): void {
    const visit = (node: TrieNode<T> | undefined, level: number, key: number): void => {
      if (node === undefined) return;
      for (const [slot, item] of node.slots.entries()) {
        if (item === undefined) continue;
        if (level === 0) call(item as T, key + slot);
        else visit(item as TrieNode<T>, level - 1, key + (slot << (level * BITS)));
      }
    };
    visit(this.root, LEVELS, 0);
  }

  #own(node: TrieNode<T> | undefined): TrieNode<T> {
    if (node?.owner === this.#owner) return node;
    return {
      owner: this.#owner,
      slots: node === undefined ? new Array<undefined>(WIDTH).fill(undefined) : node.slots.slice(),
    };
  }

  #merge(
    left: TrieNode<T> | undefined,
    right: TrieNode<T> | undefined,
    at: { readonly level: number; readonly key: number },
    merge: (left: T | undefined, right: T | undefined, key: number) => T | undefined,
  ): TrieNode<T> | undefined {
    if (left === right) return left;
    const merged = this.#own(left);
    for (let slot = 0; slot < WIDTH; slot++) {
      const [one, other] = [left?.slots[slot], right?.slots[slot]];
      if (one === other) continue;
      const key = at.key + (slot << (at.level * BITS));
      merged.slots[slot] =
        at.level === 0
          ? merge(one as T | undefined, other as T | undefined, key)
          : this.#merge(
              one as TrieNode<T> | undefined,
              other as TrieNode<T> | undefined,
              { level: at.level - 1, key },
              merge,
            );
    }
    return merged;
  }
}
