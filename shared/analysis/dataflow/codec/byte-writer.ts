import type { Expression } from '../ir';

/** What does something with what it is given. */
export type Effect = Extract<Expression, { readonly kind: 'call' | 'new' | 'assign' }>;

const FIRST_SIZE = 16_384;
/** Bytes of the longest number. */
const MAX_NUMBER = 8;

/** Writes numbers and texts; each text once, in a table that stands in front of everything. */
export class ByteWriter {
  #bytes = Buffer.allocUnsafe(FIRST_SIZE);
  #at = 0;
  readonly #table = new Map<string, number>();
  /** By place in the table: the part, counted from 1, in which the text was named last. */
  readonly #namedIn: number[] = [];
  /** Places of what the part at hand names, each once. */
  #named: number[] = [];
  /** 0 outside of parts, whose names nobody asks for. */
  #part = 0;
  #parts = 0;
  readonly #isRoot: boolean[] = [];
  /** Names that stand for something by themselves, and are no members. */
  readonly roots: string[] = [];
  /** The line that was written last: the next one is near it. */
  line = 0;

  #isTelling = false;

  /** Whoever wants to know of effects need not go through all the code once more. */
  constructor(private readonly onEffect?: (effect: Effect) => void) {}

  /** A whole number from 0, seven bits a byte, the lowest first. */
  number(value: number): void {
    if (this.#at + MAX_NUMBER > this.#bytes.length) this.#grow(MAX_NUMBER);
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
    this.#name(place);
    this.number(place);
  }

  /** A name that stands by itself. */
  root(value: string): void {
    const place = this.#placeOf(value);
    if (this.#isRoot[place] !== true) {
      this.#isRoot[place] = true;
      this.roots.push(value);
    }
    this.#name(place);
    this.number(place);
  }

  /** Says that something stands in a part, which its names tell. */
  mark(name: string): void {
    this.#name(this.#placeOf(name));
  }

  /** Tells of the effects in what is written meanwhile. */
  whileTelling(act: () => void): void {
    this.#isTelling = true;
    act();
    this.#isTelling = false;
  }

  effect(effect: Effect): void {
    if (this.#isTelling) this.onEffect?.(effect);
  }

  /** A text that the code only deals with. */
  constantText(value: string): void {
    this.number(this.#placeOf(value));
  }

  /** A part that can be passed over: the names that stand in it, its length, then itself. No part stands in another. */
  part(write: (writer: ByteWriter) => void): void {
    if (this.#part !== 0) throw new Error('A part stands in another');
    const start = this.#at;
    const { line } = this;
    this.#named = [];
    this.#part = ++this.#parts;
    this.line = 0;
    write(this);
    this.#putInFront(start, this.#named);
    this.#part = 0;
    this.line = line;
  }

  toBase64(): string {
    const texts = Buffer.from(JSON.stringify([...this.#table.keys()]));
    const head = Buffer.alloc(4);
    head.writeUInt32LE(texts.length);
    return Buffer.concat([head, texts, this.#bytes.subarray(0, this.#at)]).toString('base64');
  }

  /** What stands in front of a part is known only behind it, so that moves. */
  #putInFront(start: number, named: readonly number[]): void {
    const length = this.#at - start;
    this.number(named.length);
    for (const place of named) this.number(place);
    this.number(length);
    const head = Uint8Array.from(this.#bytes.subarray(start + length, this.#at));
    this.#bytes.copyWithin(start + head.length, start, start + length);
    this.#bytes.set(head, start);
  }

  #name(place: number): void {
    if (this.#namedIn[place] === this.#part) return;
    this.#namedIn[place] = this.#part;
    this.#named.push(place);
  }

  #placeOf(value: string): number {
    const known = this.#table.get(value);
    if (known !== undefined) return known;
    const place = this.#table.size;
    this.#table.set(value, place);
    this.#namedIn.push(0);
    this.#isRoot.push(false);
    return place;
  }

  #grow(more: number): void {
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#at + more));
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
  }
}
