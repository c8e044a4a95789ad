/** Reads what a `ByteWriter` wrote; throws where it ends too early. */
export class ByteReader {
  readonly #bytes: Buffer;
  #at = 0;
  readonly #texts: string[] = [];
  line = 0;

  constructor(base64: string) {
    this.#bytes = Buffer.from(base64, 'base64');
  }

  number(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.#byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
  }

  signed(): number {
    const value = this.number();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  double(): number {
    const value = this.#bytes.readDoubleLE(this.#at);
    this.#at += 8;
    return value;
  }

  text(): string {
    const place = this.number();
    const known = place === 0 ? undefined : this.#texts[place - 1];
    if (known !== undefined) return known;
    const length = this.number();
    if (this.#at + length > this.#bytes.length) throw new Error('The data ends too early');
    const text = this.#bytes.toString('utf8', this.#at, this.#at + length);
    this.#at += length;
    this.#texts.push(text);
    return text;
  }

  #byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new Error('The data ends too early');
    return byte;
  }
}
