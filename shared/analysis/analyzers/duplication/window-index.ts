/** Lines that are looked up at once; shorter copies are not found. */
export const WINDOW_LINES = 10;

const BASE = 0x01000193 | 0;
const SEED = 0x9e3779b1 | 0;
/** Only texts made to collide go further. */
const MAX_PROBES = 64;

/** Finds earlier places of the same ten lines, in constant time each. */
export class WindowIndex {
  readonly #windows: Int32Array;
  readonly #slots: Int32Array;
  readonly #next: Int32Array;
  readonly #last: Int32Array;

  constructor(hashes: Int32Array) {
    this.#windows = windowHashes(hashes);
    this.#slots = new Int32Array(powerOfTwo(this.#windows.length * 2)).fill(-1);
    this.#next = new Int32Array(this.#windows.length).fill(-1);
    this.#last = new Int32Array(this.#windows.length).fill(-1);
  }

  /** The first place whose ten lines have the same hash, where one was added. */
  first(index: number): number | undefined {
    const place = this.#slots[this.#slotOf(index)] ?? -1;
    return place === -1 || this.#windows[place] !== this.#windows[index] ? undefined : place;
  }

  /** The place that was added after this one. */
  next(place: number): number | undefined {
    const next = this.#next[place] ?? -1;
    return next === -1 ? undefined : next;
  }

  add(index: number): void {
    const slot = this.#slotOf(index);
    const first = this.#slots[slot] ?? -1;
    if (first === -1) {
      this.#slots[slot] = index;
      this.#last[index] = index;
      return;
    }
    if (this.#windows[first] !== this.#windows[index]) return;
    this.#next[this.#last[first] ?? first] = index;
    this.#last[first] = index;
  }

  #slotOf(index: number): number {
    const window = this.#windows[index] ?? 0;
    const mask = this.#slots.length - 1;
    let slot = (Math.imul(window, SEED) >>> 7) & mask;
    for (let probe = 0; probe < MAX_PROBES; probe++) {
      const place = this.#slots[slot] ?? -1;
      if (place === -1 || this.#windows[place] === window) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}

/** A polynomial over ten line hashes, which moves on by one line in constant time. */
function windowHashes(hashes: Int32Array): Int32Array {
  const windows = new Int32Array(hashes.length);
  let outgoing = 1;
  for (let turn = 0; turn < WINDOW_LINES; turn++) outgoing = Math.imul(outgoing, BASE);
  let window = 0;
  for (let index = 0; index < hashes.length; index++) {
    window = (Math.imul(window, BASE) + (hashes[index] ?? 0)) | 0;
    const start = index - WINDOW_LINES + 1;
    if (start > 0) window = (window - Math.imul(outgoing, hashes[start - 1] ?? 0)) | 0;
    if (start >= 0) windows[start] = window;
  }
  return windows;
}

function powerOfTwo(atLeast: number): number {
  let size = 16;
  while (size < atLeast) size *= 2;
  return size;
}
