import { diffLines } from '../../../../clients/dashboard/src/run/diff-lines';

const shown = (before: string, after: string): string[] =>
  diffLines(before, after).map(({ kind, text }) => `${{ kept: ' ', removed: '-', added: '+' }[kind]}${text}`);

describe('diffLines', () => {
  it('keeps what both begin and end with', () => {
    expect(shown('a\nb\nc\n', 'a\nx\ny\nc\n')).toEqual([' a', '-b', '+x', '+y', ' c']);
  });

  it('shows a new file as added, and one that goes as removed', () => {
    expect(shown('', 'a\nb')).toEqual(['+a', '+b']);
    expect(shown('a\n', '')).toEqual(['-a']);
  });

  it('counts no line twice where one repeats', () => {
    expect(shown('a\na', 'a')).toEqual([' a', '-a']);
    expect(shown('a', 'a\na\na')).toEqual([' a', '+a', '+a']);
  });
});
