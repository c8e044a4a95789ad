import { stringifyJson } from '../../../shared/findings';

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function rows(count: number): unknown[] {
  return numbers(count).map((index) => ({ path: `src/${index}.ts`, lines: [index], empty: {}, none: [] }));
}

describe('stringifyJson', () => {
  it.each([
    ['a list of few items', rows(3)],
    ['a list of many items', rows(2_000)],
    ['many numbers', numbers(2_000)],
    ['items that are larger than a piece among small ones', [1, numbers(900), 2, rows(300), 'text\nof\nlines', 3]],
    [
      'lists in lists',
      [
        [rows(600), rows(1)],
        [numbers(600), [[[rows(600)]]]],
      ],
    ],
    ['an object with a large list', { first: 1, rows: rows(700), gone: undefined, last: [] }],
    ['what a list cannot hold', [undefined, ...rows(600), undefined, () => 1, Number.NaN]],
    ['what says itself how it is written', [new Date(0), ...rows(600), { toJSON: () => rows(600) }]],
    ['an empty list', []],
    ['an empty object', {}],
    ['a word', 'word'],
    [
      'values of every kind',
      { text: 'a\n"b"', deep: [{ b: [[1, { c: [] }]] }, null], gone: undefined, date: new Date(0) },
    ],
  ])('writes %s as JSON.stringify does', (_what, value) => {
    for (const indent of [0, 1, 2]) {
      expect([...stringifyJson(value, indent)].join('')).toBe(JSON.stringify(value, null, indent));
    }
  });

  it('makes no piece of a whole report, and no piece of each of its small values', () => {
    const pieces = [...stringifyJson({ findings: rows(10_000) }, 2)];

    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(64 * 1024);
    expect(pieces.length).toBeLessThan(500);
  });
});
