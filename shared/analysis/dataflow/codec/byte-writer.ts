const FIRST_SIZE = 4_096;

/** Writes numbers and texts; each text once, in a table that stands in front of everything. */
export class ByteWriter {
  #bytes = Buffer.allocUnsafe(FIRST_SIZE);
  #at = 0;
  readonly #used = new Set<number>();
  /** The line that was written last: the next one is near it. */
  line = 0;

  constructor(
    private readonly table = new Map<string, number>(),
    /** Names that stand for something by themselves, and are no members. */
    readonly roots = new Set<string>(),
  ) {}

  /** A whole number from 0, seven bits a byte, the lowest first. */
  number(value: number): void {
    if (this.#at + 8 > this.#bytes.length) this.#grow(8);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#at++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#at++] = rest;
  }

  /** A whole number with a sign. */
  signed(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  double(value: number): void {
    if (this.#at + 8 > this.#bytes.length) this.#grow(8);
    this.#at = this.#bytes.writeDoubleLE(value, this.#at);
  }

  /** A name. */
  text(value: string): void {
    const place = this.#placeOf(value);
    this.#used.add(place);
    this.number(place);
  }

  /** A name that stands by itself. */
  root(value: string): void {
    this.roots.add(value);
    this.text(value);
  }

  /** Says that something stands in a part, which its names tell. */
  mark(name: string): void {
    this.#used.add(this.#placeOf(name));
  }

  /** A text that the code only deals with. */
  constantText(value: string): void {
    this.number(this.#placeOf(value));
  }

  /** A part that can be passed over: its length, the names that stand in it, then itself. */
  part(write: (writer: ByteWriter) => void): void {
    const inner = new ByteWriter(this.table, this.roots);
    write(inner);
    this.number(inner.#used.size);
    for (const place of inner.#used) this.number(place);
    this.number(inner.#at);
    if (this.#at + inner.#at > this.#bytes.length) this.#grow(inner.#at);
    this.#at += inner.#bytes.copy(this.#bytes, this.#at, 0, inner.#at);
  }

  toBase64(): string {
    const texts = Buffer.from(JSON.stringify([...this.table.keys()]));
    const head = Buffer.alloc(4);
    head.writeUInt32LE(texts.length);
    return Buffer.concat([head, texts, this.#bytes.subarray(0, this.#at)]).toString('base64');
  }

  #placeOf(value: string): number {
    const known = this.table.get(value);
    if (known !== undefined) return known;
    const place = this.table.size;
    this.table.set(value, place);
    return place;
  }

  #grow(more: number): void {
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#at + more));
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
  }
}
