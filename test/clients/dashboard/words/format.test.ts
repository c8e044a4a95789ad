import { firstDay } from '../../../../clients/dashboard/src/words/first-day';
import { countOf, formatBytes, formatDollars, formatDuration } from '../../../../clients/dashboard/src/words/format';

const START = '2026-01-02T03:04:05.000Z';

describe('words for numbers', () => {
  it.each([
    ['2026-01-02T03:04:05.400Z', '0 s'],
    ['2026-01-02T03:05:04.000Z', '59 s'],
    ['2026-01-02T03:06:15.000Z', '2 min 10 s'],
    ['2026-01-02T05:10:05.000Z', '2 h 6 min'],
    // Clocks of two machines may differ.
    ['2026-01-02T03:04:00.000Z', '0 s'],
  ])('until %s it took %s', (end, words) => {
    expect(formatDuration(START, end)).toBe(words);
  });

  it('counts one and many', () => {
    expect([countOf(1, 'file'), countOf(1234, 'file'), countOf(0, 'copy', 'copies')]).toEqual([
      '1 file',
      '1,234 files',
      '0 copies',
    ]);
  });

  it('writes sizes and money', () => {
    expect([formatBytes(999), formatBytes(1500), formatBytes(2_340_000)]).toEqual(['999 B', '1.5 kB', '2.3 MB']);
    expect([formatDollars(0), formatDollars(0.0123), formatDollars(1234.5)]).toEqual(['$0.00', '$0.0123', '$1,234.50']);
  });

  it('counts today among the days of a period', () => {
    expect(firstDay(new Date('2026-03-01T00:30:00Z'), 1)).toBe('2026-03-01');
    expect(firstDay(new Date('2026-03-01T00:30:00Z'), 7)).toBe('2026-02-23');
  });
});
