import { backtrackingOf } from '../../../../../shared/analysis/dataflow/patterns/backtracking';

it.each([
  ['^(a+)+$'],
  ['(a*)*b'],
  ['^(a|a)*$'],
  ['^(?:a|b*)*$'],
  ['^(\\w+\\s?)*$'],
  ['^(([a-z])+.)+[A-Z]([a-z])+$'],
  ['^([a-zA-Z0-9])(([-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$'],
  ['(?:\\d|\\w)+!'],
  ['^(?P<part>[^,]*,?)*;$'],
  ['^(.*?,)*x$'],
  ['(\\s*\\w+\\s*)*,'],
  ['^(?:x{1,9})+$'],
])('sees that %s may take exponential time', (pattern) => {
  expect(backtrackingOf(pattern, false)).toBe('exponential');
});

it.each([
  ['\\s*\\s*$'],
  ['^a+a+b'],
  ['^\\d+[\\w.]*:'],
  ['x.*y.*z'],
  ['^(?:\\d+\\.?){3}a+,$'],
  ['(?:a+){2}!'],
  ['<([a-z]+)[^<]*>'],
])('sees that %s may take polynomial time', (pattern) => {
  expect(backtrackingOf(pattern, false)).toBe('polynomial');
});

it.each([
  ['^[a-z]+$'],
  ['^(?:[a-z]+-)*[a-z]+$'],
  ['^\\d+(?:\\.\\d+)?$'],
  ['^(?:ab|cd)*$'],
  ['^([^,]*,)*[^,]*$'],
  ['"(?:[^"\\\\]|\\\\.)*"'],
  // Nothing can fail behind it.
  ['(a+)+'],
  ['^(\\w+\\s?)*'],
  // Possessive and atomic: nothing is tried again.
  ['^(a+)++$'],
  ['^(?>a+)+$'],
  ['^(?:a{3})+$'],
  ['a+b+c+'],
  ['^(?:\\s*\\w)+;$'],
  ['^.{1,64}@.{1,255}$'],
])('lets %s pass, which takes time in proportion', (pattern) => {
  expect(backtrackingOf(pattern, false)).toBeUndefined();
});

it('minds the end of a text that has to match as a whole', () => {
  expect(backtrackingOf('(a+)+', true)).toBe('exponential');
});

it.each(['(', '(a', '[a', '[', '\\', '*', 'a{', '(?<', '(?', '(?x) a', '[a&&[b]]', 'a**', '\\Qa+\\E+', '(?P=a)+'])(
  'takes %j for what it is, whatever that may be',
  (pattern) => {
    expect(backtrackingOf(`${pattern}(b+)+`, false)).toBeUndefined();
  },
);

it.each([
  ['nests without end', '('.repeat(5_000) + 'a' + ')+'.repeat(5_000) + '$'],
  ['nests deep', '('.repeat(30) + 'a+' + ')+'.repeat(30) + '$'],
  ['has many alternatives', `^(?:${Array.from({ length: 400 }, (_, index) => `a${index}`).join('|')})+$`],
  ['has many repetitions', '^' + 'a*'.repeat(180) + '$'],
  ['has a million of them, all empty', '|'.repeat(1_000_000)],
  ['counts high', '^(?:(?:a{1,999}){1,999}){1,999}$'],
])('comes to an end with a pattern that %s', (_name, pattern) => {
  expect(['exponential', 'polynomial', undefined]).toContain(backtrackingOf(pattern, false));
});
