import { collectMeasurements } from '../../tools/bench/collect-measurements';
import { printTable } from '../../tools/bench/print-table';

const FAST = { name: 'fast', value: 1234.5, unit: 'lines/s', baseline: 1000, ratio: 1.2345 };
const SMALL = { name: 'a small one', value: 0.25, unit: 'ms' };

describe('collectMeasurements', () => {
  it.each([
    ['a list', () => [FAST, SMALL]],
    ['a promise of a list', () => Promise.resolve([FAST, SMALL])],
    [
      'a stream',
      async function* () {
        yield await Promise.resolve(FAST);
        yield SMALL;
      },
    ],
  ])('takes %s', async (_kind, run: () => unknown) => {
    const collected = await Array.fromAsync(collectMeasurements(run()));

    expect(collected).toEqual([FAST, SMALL]);
  });

  it.each([
    ['nothing', undefined],
    ['text', 'fast'],
    ['a figure without a unit', [{ name: 'fast', value: 1 }]],
  ])('refuses %s', async (_kind, returned) => {
    await expect(Array.fromAsync(collectMeasurements(returned))).rejects.toThrow();
  });
});

describe('printTable', () => {
  it('aligns figures in columns and leaves out what was not measured', () => {
    const table = printTable([FAST, SMALL]);

    expect(table.split('\n')).toEqual([
      'measurement    value  unit     baseline  ratio',
      'fast         1,234.5  lines/s     1,000  1.23×',
      'a small one     0.25  ms',
    ]);
  });
});
