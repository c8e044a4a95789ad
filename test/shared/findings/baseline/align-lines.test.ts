import { alignLines } from '../../../../shared/findings/baseline/align-lines';

const align = (fewer: number[], more: number[], lengths: Lengths = []) =>
  alignLines({ lines: fewer, length: lengths[0] }, { lines: more, length: lengths[1] });

type Lengths = [fewer?: number, more?: number];

it.each<[what: string, fewer: number[], more: number[], expected: number[], lengths: Lengths]>([
  ['before them', [11, 20], [5, 13, 22], [1, 2], []],
  ['before them, farther down than they were', [11, 20], [15, 41, 50], [1, 2], []],
  ['between them', [11, 20], [11, 15, 21], [0, 2], []],
  ['behind them', [11, 20], [11, 20, 30], [0, 1], []],
  ['before them with much else', [11, 20], [5, 211, 220], [1, 2], []],
  ['before the only one with much else', [11], [5, 211], [1], [40, 240]],
  ['behind the only one with much else', [11], [11, 211], [0], [40, 240]],
  ['on the same line', [3, 3], [3, 3, 3], [0, 1], []],
])('finds the old ones where one was put %s', (_what, fewer, more, expected, lengths) => {
  expect(align(fewer, more, lengths)).toEqual(expected);
});

it('gives up on more than it can try', () => {
  const lines = Array.from({ length: 100_000 }, (_, index) => index + 1);

  expect(align(lines.slice(0, 10_000), lines)).toBeUndefined();
});

it('aligns many lines with one more', () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => 2 * index + 10);

  const aligned = align(lines, [1, ...lines.map((line) => line + 3)]);

  expect([aligned?.[0], aligned?.at(-1)]).toEqual([1, 20_000]);
});
