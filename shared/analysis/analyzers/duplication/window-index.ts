/** Lines that are looked up at once; shorter copies are not found. */
export const WINDOW_LINES = 10;

const BASE = 0x01000193 | 0;
const DIGIT_BITS = 16;
const DIGITS = 1 << DIGIT_BITS;

/** Finds the places of the same ten lines. Time does not hang on what the lines hold: places are sorted digit by digit. */
export class WindowIndex {
  /** Places of equal windows lie side by side, the earlier ones first. */
  readonly #sorted: Int32Array;
  /** Where in `#sorted` the places like this one begin. */
  readonly #groups: Int32Array;

  /** `places` are those to be found, in order. */
  constructor(windows: Int32Array, places: Int32Array) {
    this.#sorted = sortByWindow(windows, places);
    this.#groups = new Int32Array(windows.length);
    let group = 0;
    for (let index = 0; index < this.#sorted.length; index++) {
      const place = this.#sorted[index] ?? 0;
      if (windows[place] !== windows[this.#sorted[group] ?? 0]) group = index;
      this.#groups[place] = group;
    }
  }

  /** The earliest places with the same ten lines, before `place`, which is one of those to be found; `nth` counts from 0. */
  earlier(place: number, nth: number): number | undefined {
    const found = this.#sorted[(this.#groups[place] ?? 0) + nth];
    return found === undefined || found >= place ? undefined : found;
  }
}

/** A polynomial over ten line hashes, which moves on by one line in constant time. */
export function windowHashes(hashes: Int32Array): Int32Array {
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

function sortByWindow(windows: Int32Array, places: Int32Array): Int32Array {
  const low = sortByDigit(windows, places, 0);
  return sortByDigit(windows, low, DIGIT_BITS);
}

/** Keeps the order of what has the same digit. */
function sortByDigit(windows: Int32Array, places: Int32Array, shift: number): Int32Array {
  const starts = new Int32Array(DIGITS + 1);
  // By index: walked by an iterator, millions of places take several times as long.
  for (let index = 0; index < places.length; index++) {
    const digit = (((windows[places[index] ?? 0] ?? 0) >>> shift) & (DIGITS - 1)) + 1;
    starts[digit] = (starts[digit] ?? 0) + 1;
  }
  for (let digit = 1; digit <= DIGITS; digit++) starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
  const sorted = new Int32Array(places.length);
  for (let index = 0; index < places.length; index++) {
    const place = places[index] ?? 0;
    const digit = ((windows[place] ?? 0) >>> shift) & (DIGITS - 1);
    const at = starts[digit] ?? 0;
    sorted[at] = place;
    starts[digit] = at + 1;
  }
  return sorted;
}
