import { z } from 'zod';

const HEAD_BYTES = 4;
const Texts = z.array(z.string());

/** A part that was passed over: the names that stand in it, and a way to read it. */
export interface Part {
  readonly names: readonly string[];
  readonly reader: () => ByteReader;
}

/** Reads what a `ByteWriter` wrote; throws where it ends too early. */
export class ByteReader {
  line = 0;

  private constructor(
    private readonly bytes: Buffer,
    private readonly texts: readonly string[],
    private at: number,
  ) {}

  static of(base64: string): ByteReader {
    const bytes = Buffer.from(base64, 'base64');
    const start = HEAD_BYTES + bytes.readUInt32LE(0);
    return new ByteReader(bytes, Texts.parse(JSON.parse(bytes.toString('utf8', HEAD_BYTES, start))), start);
  }

  number(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new Error('The data ends too early');
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
    const value = this.bytes.readDoubleLE(this.at);
    this.at += 8;
    return value;
  }

  text(): string {
    const text = this.texts[this.number()];
    if (text === undefined) throw new Error('The data names no such text');
    return text;
  }

  part(): Part {
    const names: string[] = [];
    for (let count = this.number(); count > 0; count--) names.push(this.text());
    const length = this.number();
    const start = this.at;
    this.at += length;
    if (this.at > this.bytes.length) throw new Error('The data ends too early');
    return { names, reader: () => new ByteReader(this.bytes, this.texts, start) };
  }
}
