import type { Value } from './value';

type Fields = ReadonlyMap<string, Value>;

/** A map of no more fields than these is copied: a layer over it would save nothing. */
const MAX_COPIED = 12;
/** What was set since the rest was put together; beyond, all is put together again. */
const MAX_CHANGES = 8;

/**
 * Fields of which a copy with one more costs the same however many there are: the variables of a file are set one after the other. What
 * was set lately lies over a map that is shared with those before. Never changed.
 */
export class LayeredFields implements ReadonlyMap<string, Value> {
  readonly #base: Fields;
  readonly #changes: Fields;
  readonly size: number;
  #all: Fields | undefined;

  private constructor(base: Fields, changes: Fields, size: number) {
    this.#base = base;
    this.#changes = changes;
    this.size = size;
  }

  /** The same fields with one that was set. */
  static with(fields: Fields, key: string, value: Value): Fields {
    if (fields.size <= MAX_COPIED) return new Map(fields).set(key, value);
    const size = fields.has(key) ? fields.size : fields.size + 1;
    if (!(fields instanceof LayeredFields)) return new LayeredFields(fields, new Map([[key, value]]), size);
    // Once somebody has asked for all of them, they are there to be shared.
    if (fields.#all !== undefined) return new LayeredFields(fields.#all, new Map([[key, value]]), size);
    const changes = new Map(fields.#changes).set(key, value);
    if (changes.size <= MAX_CHANGES) return new LayeredFields(fields.#base, changes, size);
    return putTogether(fields.#base, changes);
  }

  get(key: string): Value | undefined {
    return this.#all === undefined ? (this.#changes.get(key) ?? this.#base.get(key)) : this.#all.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  keys(): MapIterator<string> {
    return this.#together().keys();
  }

  values(): MapIterator<Value> {
    return this.#together().values();
  }

  entries(): MapIterator<[string, Value]> {
    return this.#together().entries();
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }

  forEach(call: (value: Value, key: string, map: Fields) => void): void {
    for (const [key, value] of this.#together()) call(value, key, this);
  }

  #together(): Fields {
    return (this.#all ??= putTogether(this.#base, this.#changes));
  }
}

/** In the order in which they were first set. */
function putTogether(base: Fields, changes: Fields): Fields {
  const all = new Map(base);
  for (const [key, value] of changes) all.set(key, value);
  return all;
}
