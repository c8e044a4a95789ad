const FIRST_SIZE = 4_096;

/** Writes numbers and texts; each text once. */
export class ByteWriter {
  #bytes = Buffer.allocUnsafe(FIRST_SIZE);
  #at = 0;
  readonly #places = new Map<string, number>();
  /** The line that was written last: the next one is near it. */
  line = 0;

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

  text(value: string): void {
    const known = this.#places.get(value);
    if (known !== undefined) return this.number(known + 1);
    this.#places.set(value, this.#places.size);
    this.number(0);
    const length = Buffer.byteLength(value);
    this.number(length);
    if (this.#at + length > this.#bytes.length) this.#grow(length);
    this.#at += this.#bytes.write(value, this.#at);
  }

  toBase64(): string {
    return this.#bytes.toString('base64', 0, this.#at);
  }

  #grow(more: number): void {
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#at + more));
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
  }
}
