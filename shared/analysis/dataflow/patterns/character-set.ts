/** Ranges of code units, both ends included. */
export type CharacterSet = readonly (readonly [first: number, last: number])[];

export const LAST_CHARACTER = 0xffff;
export const ANY: CharacterSet = [[0, LAST_CHARACTER]];
export const DIGITS: CharacterSet = [[48, 57]];
export const WORD: CharacterSet = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
export const LETTERS: CharacterSet = [
  [65, 90],
  [97, 122],
];
export const SPACES: CharacterSet = [
  [9, 13],
  [32, 32],
  [0xa0, 0xa0],
  [0x2028, 0x2029],
];
const LINE_ENDS: CharacterSet = [
  [10, 10],
  [13, 13],
];
export const NO_LINE_END: CharacterSet = complement(LINE_ENDS);

export function single(code: number): CharacterSet {
  return [[code, code]];
}

/** All other characters. */
export function complement(set: CharacterSet): CharacterSet {
  const sorted = set.toSorted(([left], [right]) => left - right);
  const others: (readonly [number, number])[] = [];
  let next = 0;
  for (const [first, last] of sorted) {
    if (first > next) others.push([next, first - 1]);
    next = Math.max(next, last + 1);
  }
  if (next <= LAST_CHARACTER) others.push([next, LAST_CHARACTER]);
  return others;
}

export function overlap(left: CharacterSet, right: CharacterSet): CharacterSet {
  return left.flatMap(([first, last]) =>
    right.flatMap(([otherFirst, otherLast]) => {
      const from = Math.max(first, otherFirst);
      const to = Math.min(last, otherLast);
      return from <= to ? [[from, to] as const] : [];
    }),
  );
}
