import type { CodeRule } from '../../code-rule';
import { operatorOf } from '../../csharp-syntax/operator-of';

export const oddCheckOfNegative: CodeRule = {
  id: 'csharp/odd-check-of-negative',
  languages: ['csharp'],
  grade: 'suspect',
  enabled: false,
  description: 'A number is taken for odd only when its remainder is 1, which is -1 for negative ones.',
  help: '`-3 % 2` is `-1`. Compare with zero: `x % 2 != 0`, or use `int.IsOddInteger(x)`.',
  bad: `class Number {
  bool IsOdd(int value) => value % 2 == 1;
}`,
  good: `class Number {
  bool IsOdd(int value) => value % 2 != 0;
}`,
  query: `
    (binary_expression left: (binary_expression left: (_) @left right: (integer_literal) @two) @remainder
      right: (integer_literal) @one (#eq? @two "2") (#eq? @one "1")) @at`,
  check(match) {
    const isRemainder = operatorOf(match.node('at')).endsWith('=') && operatorOf(match.node('remainder')) === '%';
    if (!isRemainder || /\b(?:Length|Count|Size|Index)\b/i.test(match.node('left').text)) return undefined;
    return { at: match.node('at'), message: 'For negative numbers the remainder is -1.' };
  },
};
