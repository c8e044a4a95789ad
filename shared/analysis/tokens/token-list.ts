export const OPERAND_TOKEN = 1;
export const OPERATOR_TOKEN = 2;
/** The second half of a pair of brackets, which are one operator. */
export const CLOSER_TOKEN = 3;

/** Tokens in the order of the text, in typed arrays: a file has tens of thousands. */
export class TokenList {
  #length = 0;
  #starts = new Int32Array(1024);
  #ends = new Int32Array(1024);
  #hashes = new Int32Array(1024);
  #kinds = new Uint8Array(1024);

  get length(): number {
    return this.#length;
  }

  add(start: number, end: number, hash: number, kind: number): void {
    if (this.#length === this.#starts.length) this.#grow();
    this.#starts[this.#length] = start;
    this.#ends[this.#length] = end;
    this.#hashes[this.#length] = hash;
    this.#kinds[this.#length] = kind;
    this.#length++;
  }

  start(index: number): number {
    return this.#starts[index] ?? 0;
  }

  end(index: number): number {
    return this.#ends[index] ?? 0;
  }

  /** The same for the same text, on every machine. */
  hash(index: number): number {
    return this.#hashes[index] ?? 0;
  }

  kind(index: number): number {
    return this.#kinds[index] ?? 0;
  }

  /** The first token that starts at an offset or behind it. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.#length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #grow(): void {
    const length = this.#starts.length * 2;
    this.#starts = copy(new Int32Array(length), this.#starts);
    this.#ends = copy(new Int32Array(length), this.#ends);
    this.#hashes = copy(new Int32Array(length), this.#hashes);
    this.#kinds = copy(new Uint8Array(length), this.#kinds);
  }
}

function copy<T extends Int32Array | Uint8Array>(to: T, from: T): T {
  to.set(from);
  return to;
}
